"""Decimal comma and point in the fields of figures, whatever number format the computer is set to.

QGIS reads “20,4” as 204 where the computer writes numbers in English, without a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QEvent, QLocale, QObject

from kotaku_qgis.core.numbers import NumberError, parse_number

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QLineEdit

_SIGNS = ",."


def decimal_text(text: str, sign: str) -> str:
    """Return *text* with *sign* for its decimal sign.

    One comma or point is taken as the decimal sign, as on a calculator. With several of them only a text that
    can mean one number (``1.234,5``) is understood; any other stays as it is.
    """
    marks = [letter for letter in text if letter in _SIGNS]
    if len(marks) == 1:
        return text.replace(marks[0], sign)
    if marks:
        try:
            value = parse_number(text)
        except NumberError:
            return text
        if value is not None:
            return f"{value:.15g}".replace(".", sign)
    return text


class Decimals(QObject):
    """Lets *editor* take comma and point alike, typed or pasted, for as long as this object is kept.

    A typed sign is turned before the field sees it. Whoever makes it must keep it: Python's garbage collector
    takes what only a widget of QGIS's own refers to.
    """

    def __init__(self, editor: QLineEdit) -> None:
        super().__init__()
        self.editor = editor
        editor.installEventFilter(self)
        editor.textEdited.connect(self._mend)

    def eventFilter(self, editor: Any, event: Any) -> bool:
        """Insert the decimal sign, unless the text has a comma or point already (thousands, perhaps)."""
        if event.type() != QEvent.Type.KeyPress or event.text() not in {",", "."} or editor.isReadOnly():
            return False
        kept = (
            editor.text().replace(editor.selectedText(), "", 1) if editor.hasSelectedText() else editor.text()
        )
        if any(sign in kept for sign in _SIGNS):
            return False
        editor.insert(str(QLocale().decimalPoint()))
        return True

    def _mend(self, text: str) -> None:
        mended = decimal_text(text, str(QLocale().decimalPoint()))
        if mended != text:
            place = self.editor.cursorPosition() + len(mended) - len(text)
            self.editor.setText(mended)
            self.editor.setCursorPosition(place)
