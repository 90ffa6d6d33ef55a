// Under a table or part of 数据底稿: its numbered sources with the places that they are for, and what last year's report
// says for places that have none yet.
import type { Note, Notes } from "#lib/worksheet/notes.ts";

function NoteLine({ note }: { readonly note: Note }) {
  return (
    <li>
      {note.sign} {note.text}
      <span className="text-muted">（{note.places.map(({ name }) => name).join("、")}）</span>
      {note.lastYear.length > 0 && <span className="block pl-6 text-muted">上年来源：{note.lastYear.join("；")}</span>}
    </li>
  );
}

export function WorksheetNotes({ notes, left, missing }: Notes & { readonly missing: number }) {
  return (
    <div className="sheet-notes">
      {notes.length > 0 && (
        <>
          <p className="font-bold">数据来源</p>
          <ul>
            {notes.map((note) => (
              <NoteLine key={note.sign} note={note} />
            ))}
          </ul>
        </>
      )}
      {left.length > 0 && (
        <>
          <p className="font-bold">上年有来源，今年还没有写</p>
          <ul>
            {left.map(({ place, text }) => (
              <li key={place.at}>
                {place.name}：<span className="text-muted">上年来源：{text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {missing > 0 && (
        <ul>
          <li className="text-warn">有数但还没有写来源的：{missing} 行。</li>
        </ul>
      )}
    </div>
  );
}
