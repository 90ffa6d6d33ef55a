export default function Page() {
  return <main>年报编制</main>;
}
