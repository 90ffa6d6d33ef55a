"""For tests only: what python-docx reads in a Word file, as JSON on standard output.

{"tables": [[{"row", "column", "rowSpan", "colSpan", "text"}]], "paragraphs": [{"style", "text"}],
 "title", "author", "lastModifiedBy", "created", "modified"}
"""
import json
import sys

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell


def cells_of(table):
    """The cells that begin somewhere; a cell merged down counts the rows that continue it."""
    found, open_in = [], {}
    for row, line in enumerate(table._tbl.tr_lst):
        column = 0
        for cell in line.tc_lst:
            if cell.vMerge == "continue":
                open_in[column]["rowSpan"] += 1
            else:
                text = _Cell(cell, table).text
                open_in[column] = {"row": row, "column": column, "rowSpan": 1, "colSpan": cell.grid_span, "text": text}
                found.append(open_in[column])
            column += cell.grid_span
    return found


def with_plain_hyphens(element):
    """A hyphen that holds is a hyphen (ISO/IEC 29500-1, 17.3.3.18): python-docx reads it so from 1.0 on, and 0.8 leaves it out."""
    for hold in list(element.iter(qn("w:noBreakHyphen"))):
        plain = OxmlElement("w:t")
        plain.text = "-"
        hold.getparent().replace(hold, plain)


document = docx.Document(sys.argv[1])
with_plain_hyphens(document.element)
about = document.core_properties
json.dump(
    {
        "tables": [cells_of(table) for table in document.tables],
        "paragraphs": [{"style": one.style.name, "text": one.text} for one in document.paragraphs],
        "title": about.title,
        "author": about.author,
        "lastModifiedBy": about.last_modified_by,
        "created": about.created.isoformat(),
        "modified": about.modified.isoformat(),
    },
    sys.stdout,
    ensure_ascii=False,
)
