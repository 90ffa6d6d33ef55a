// A topic's blocks as the page shows and prints them. On its own page a topic is a heading of the first level, in the
// printed whole of the second.
import { Marked, type Reach } from "./Marked.tsx";
import { Screen } from "./Screen.tsx";
import type { HelpBlock, Step } from "./topic.ts";

type Shown<Kind extends HelpBlock["kind"]> = { readonly block: Extract<HelpBlock, { kind: Kind }>; readonly reach: Reach };

function StepItem({ step, reach }: { readonly step: Step; readonly reach: Reach }) {
  return (
    <li className="help-step pl-1">
      <p className="font-bold">
        <Marked text={step.do} reach={reach} />
      </p>
      {step.see !== undefined && (
        <p>
          <Marked text={step.see} reach={reach} />
        </p>
      )}
      {step.differs !== undefined && (
        <p className="border-l-4 border-warn bg-warn-soft px-2">
          <Marked text={step.differs} reach={reach} />
        </p>
      )}
      {step.picture !== undefined && <Screen picture={step.picture} />}
    </li>
  );
}

function Table({ block: { head, rows }, reach }: Shown<"table">) {
  const [first = "", ...others] = head;
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          {[first, ...others].map((text) => (
            <th key={text} scope="col" className="border border-line bg-ground px-3 py-1 text-left">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = "", ...cells]) => (
          <tr key={name}>
            <th scope="row" className="w-2/5 border border-line px-3 py-1 text-left align-top font-normal">
              <Marked text={name} reach={reach} />
            </th>
            {cells.map((text) => (
              <td key={text} className="border border-line px-3 py-1 align-top">
                <Marked text={text} reach={reach} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Questions = ({ block, reach }: Shown<"questions">) => (
  <dl className="space-y-3">
    {block.questions.map(({ ask, answer }) => (
      <div key={ask}>
        <dt className="font-bold">
          <Marked text={ask} reach={reach} />
        </dt>
        <dd>
          <Marked text={answer} reach={reach} />
        </dd>
      </div>
    ))}
  </dl>
);

const Heading = ({ text, below }: { readonly text: string; readonly below: 1 | 2 }) =>
  below === 1 ? <h2 className="pt-3 text-xl font-bold">{text}</h2> : <h3 className="pt-3 text-lg font-bold">{text}</h3>;

function BlockOf({ block, reach, below }: { readonly block: HelpBlock; readonly reach: Reach; readonly below: 1 | 2 }) {
  switch (block.kind) {
    case "heading":
      return <Heading text={block.text} below={below} />;
    case "text":
      return (
        <p>
          <Marked text={block.text} reach={reach} />
        </p>
      );
    case "steps":
      return (
        <ol className="list-decimal space-y-3 pl-6">
          {block.steps.map((step) => (
            <StepItem key={step.do} step={step} reach={reach} />
          ))}
        </ol>
      );
    case "list":
      return (
        <ul className="list-disc space-y-1 pl-6">
          {block.items.map((item) => (
            <li key={item}>
              <Marked text={item} reach={reach} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return <Table block={block} reach={reach} />;
    case "questions":
      return <Questions block={block} reach={reach} />;
    case "picture":
      return <Screen picture={block.picture} />;
  }
}

/** `below`: the level of the topic's own heading. */
export function TopicBody({
  blocks,
  reach,
  below,
}: {
  readonly blocks: readonly HelpBlock[];
  readonly reach: Reach;
  readonly below: 1 | 2;
}) {
  return (
    <div className="space-y-3">
      {blocks.map((block, place) => (
        <BlockOf key={place} block={block} reach={reach} below={below} />
      ))}
    </div>
  );
}
