// What Next is told: nothing leaves the machine, and the output runs in Chromium 109 (see "browserslist" in package.json).
// There is no proxy.ts, and must be none: with one Next reads every body into memory and cuts it at 10 MB. Who may ask, and the headers of every
// answer, are the guard's (lib/guard), which stands before Next.

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // No picture goes through Next: its address for that would make and keep files for whoever asks.
  images: { unoptimized: true },
  // Types are checked by `npm run check` and `npm test`; a mistake in a test must not keep a county from starting the app.
  typescript: { ignoreBuildErrors: true },
  // Compiled code stays in node_modules, and so does pdf.js, which is packed already.
  serverExternalPackages: ["@resvg/resvg-js", "unpdf"],
};

export default config;
