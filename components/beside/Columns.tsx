// The widths of a table of the form: the rows' own labels take what is left, groups and units little, the values the same each.

type Props = {
  readonly columns: number;
  readonly labelColumns: number;
  /** The column of the rows' own labels. */
  readonly own: number;
  /** Columns of values that are twice as wide. */
  readonly wide: ReadonlySet<number>;
};

export function Columns({ columns, labelColumns, own, wide }: Props) {
  const values = columns - labelColumns;
  const share = labelColumns === 0 ? 100 : Math.min(56 + 4 * wide.size, 22 * values);
  const width = (place: number) => (share / (values + wide.size)) * (wide.has(place) ? 2 : 1);
  return (
    <colgroup>
      {Array.from({ length: columns }, (_, place) => (
        <col
          key={place}
          style={place >= labelColumns ? { width: `${width(place - labelColumns)}%` } : place !== own ? { width: "4.5rem" } : {}}
        />
      ))}
    </colgroup>
  );
}
