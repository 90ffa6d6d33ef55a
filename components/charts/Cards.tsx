// The figures that matter, a card each: the number, how it stands to last year's, and how a rate is reckoned.
import type { Card } from "#lib/charts/highlight.ts";

function Figure({ name, text, unit, formula, change }: Card) {
  return (
    <div className="card">
      <dt>{name}</dt>
      <dd>
        <span className="card-number">{text}</span>
        {unit !== "" && <span className="card-unit"> {unit}</span>}
      </dd>
      {change !== null && (
        <dd className="card-change">
          <span aria-hidden="true">{change.mark} </span>
          {change.words}
        </dd>
      )}
      {change !== null && <dd className="card-small">{change.before}</dd>}
      {formula !== null && <dd className="card-small">{formula}</dd>}
    </div>
  );
}

export function Cards({ cards }: { readonly cards: readonly Card[] }) {
  if (cards.length === 0) return null;
  return (
    <section aria-label="主要数字">
      <dl className="cards" data-odd={cards.length % 2 === 1 || undefined}>
        {cards.map((card) => (
          <Figure key={card.id} {...card} />
        ))}
      </dl>
    </section>
  );
}
