"""Decimal comma and point in the fields of figures, whatever number format the computer is set to.

QGIS reads “20,4” as 204 where the computer writes numbers in English, without a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QLocale

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


def follow_decimals(editor: QLineEdit) -> None:
    """Let *editor* take comma and point alike, typed or pasted."""

    def mend(text: str) -> None:
        sign = str(QLocale().decimalPoint())
        mended = decimal_text(text, sign)
        if mended != text:
            place = editor.cursorPosition() + len(mended) - len(text)
            editor.setText(mended)
            editor.setCursorPosition(place)

    editor.textEdited.connect(mend)
