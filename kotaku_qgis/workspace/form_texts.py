"""What a form says while one types: labels that are expressions, and so change with the record.

QGIS works them out in place of the captions; where they are not known (older QField) the captions stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kotaku_qgis.core.expressions import QGIS, Expressions, case, literal
from kotaku_qgis.i18n import tr
from kotaku_qgis.workspace.record_tables import LIVE

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Parameter, Regulation
    from kotaku_qgis.workspace.captions import Captions


class FormTexts:
    """The labels of a record's form, as QGIS expressions."""

    def __init__(self, regulation: Regulation, captions: Captions) -> None:
        self.regulation = regulation
        self.captions = captions
        self.lang = captions.lang
        self.expressions = Expressions(regulation)

    def labels(self) -> dict[str, str]:
        """Return the label of each column that has a live one."""
        made = {f"{LIVE}total": self._total()}
        for one in self.regulation.parameters:
            made[LIVE + one.percent_column] = self._share(one)
            made[LIVE + one.score_column] = self._step(one)
        return made

    def _figure(self, value: str) -> str:
        """Return a figure as it was typed, with the decimal sign of the language."""
        text = f"to_string({value})"
        return f"replace({text}, '.', ',')" if self.lang != "en" else text

    def _share(self, parameter: Parameter) -> str:
        """Say what the volume is a share of: “% of 40 unit”."""
        below = QGIS.variable("d")
        known = QGIS.text(tr("% of", self.lang) + " ") + f" || {self._figure(below)} || "
        known += QGIS.text(f" {parameter.unit}")
        missing = QGIS.text(tr("% ({unit} is blank)", self.lang, unit=self._short(parameter)))
        value = QGIS.column(parameter.denominator)
        return QGIS.let("d", value, case([(f"{below} IS NULL", missing)], known))

    def _short(self, parameter: Parameter) -> str:
        header = next(one for one in self.regulation.header if one.column == parameter.denominator)
        return header.name.in_(self.lang).lower() if header.unit != "KK" else "KK"

    def _step(self, parameter: Parameter) -> str:
        """Say how the percent became a score: “50.91 % → 1: below 51”."""
        percent, volume = QGIS.variable("p"), QGIS.column(parameter.volume_column)
        below = QGIS.column(parameter.denominator)
        steps, above = [], None
        for step in self.regulation.steps:
            said = (
                tr("from {minimum}", self.lang, minimum=literal(step.minimum))
                if above is None
                else tr("below {minimum}", self.lang, minimum=above)
            )
            steps.append((f"{percent} >= {literal(step.minimum)}", QGIS.text(f"{step.score}: {said}")))
            above = literal(step.minimum)
        lowest = QGIS.text("0: " + tr("below {minimum}", self.lang, minimum=above))
        told = f"{QGIS.number(percent, 2, self.lang)} || ' % → ' || {case(steps, lowest)}"
        why = case(
            [
                (f"{volume} IS NULL", QGIS.text(tr("not counted yet", self.lang))),
                (f"{below} IS NULL", QGIS.text(tr("nothing to divide by", self.lang))),
                (f"{below} <= 0", QGIS.text(tr("divided by 0: check", self.lang))),
            ],
            QGIS.text(tr("not counted yet", self.lang)),
        )
        return QGIS.let("p", self.expressions.percent(parameter), case([(f"{percent} IS NULL", why)], told))

    def _total(self) -> str:
        """Say how many figures are still missing beside the total."""
        blanks = QGIS.variable("kosong")
        name = tr("Total score", self.lang)
        missing = QGIS.text(f"{name} (") + f" || {blanks} || " + QGIS.text(" " + tr("blank", self.lang) + ")")
        text = case([(f"{blanks} > 0", missing)], QGIS.text(name))
        return QGIS.let("kosong", self.expressions.blanks(), text)
