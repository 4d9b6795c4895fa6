"""How each column is edited: value lists, references, dates, and what QGIS checks as one types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import QgsDefaultValue, QgsEditorWidgetSetup, QgsFieldConstraints, QgsValueMapFieldFormatter

from kotaku_qgis.i18n import tr
from kotaku_qgis.workspace import schema
from kotaku_qgis.workspace.live import live_expressions
from kotaku_qgis.workspace.record_tables import LIVE

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.workspace.captions import Captions
    from kotaku_qgis.workspace.schema import Column, Table

FIRST_YEAR, LAST_YEAR = 2000, 2100
KEY_PATTERN = r"^RT[0-9]{3}[A-Z]?-(RW[0-9]{3}[A-Z]?|00000)$"
_NULL = QgsValueMapFieldFormatter.NULL_VALUE
_LONG_TEXTS = frozenset({"catatan", "atribut_asal", "keterangan"})
_PICTURE = 1
_PICTURE_HEIGHT = 220
_BESIDE_PROJECT = 1


@dataclass(frozen=True)
class Reference:
    """A column that names a row of another layer: shown by *value*, chosen from what *filter* allows."""

    layer_id: str
    key: str
    value: str
    filter: str = ""


def _value_map(pairs: list[tuple[str, str]], empty: str | None = None) -> QgsEditorWidgetSetup:
    listed = [{label: value} for value, label in pairs]
    if empty is not None:
        listed.insert(0, {empty: _NULL})
    return QgsEditorWidgetSetup("ValueMap", {"map": listed})


def _plain(column: Column) -> tuple[str, dict[str, Any]]:
    """Return widget and settings of a column without a list of values."""
    if column.name == "tahun":
        return "Range", {
            "Min": FIRST_YEAR,
            "Max": LAST_YEAR,
            "Step": 1,
            "Style": "SpinBox",
            "AllowNull": False,
        }
    if column.name == "berkas":
        return "ExternalResource", {
            "DocumentViewer": _PICTURE,
            "DocumentViewerHeight": _PICTURE_HEIGHT,
            "DocumentViewerWidth": 0,
            "FileWidget": True,
            "FileWidgetButton": True,
            "FileWidgetFilter": "JPEG (*.jpg *.jpeg)",
            "RelativeStorage": _BESIDE_PROJECT,
            "StorageMode": 0,
        }
    if column.type == schema.TIME:
        return "DateTime", {"display_format": "yyyy-MM-dd HH:mm", "calendar_popup": True, "allow_null": True}
    return "TextEdit", {"IsMultiline": column.name in _LONG_TEXTS}


class Widgets:
    """Chooses widgets, defaults and constraints for the columns of one table's layer."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        table: Table,
        regulation: Regulation,
        captions: Captions,
        references: dict[str, Reference],
        relations: dict[str, str],
        sector_mean: str = "sim",
    ) -> None:
        """Remember what widgets refer to: value lists by column, and relation ids by column.

        *sector_mean* is the workspace's, for what a record computes of itself.
        """
        self.layer = layer
        self.table = table
        self.regulation = regulation
        self.captions = captions
        self.references = references
        self.relations = relations
        self.sector_mean = sector_mean
        self.lang = captions.lang

    def apply(self) -> None:
        """Set alias, widget, default and constraints of every column."""
        for column in self.table.columns:
            index = self.layer.fields().indexOf(column.name)
            if index < 0:
                continue
            self.layer.setFieldAlias(index, self.captions.column(column))
            self.layer.setEditorWidgetSetup(index, self._setup(column))
            self._check(index, column)
        for name in ("fid", "OGC_FID"):
            index = self.layer.fields().indexOf(name)
            if index >= 0:
                self.layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Hidden", {}))
        key = self.table.key
        if key:
            self.layer.setDefaultValueDefinition(
                self.layer.fields().indexOf(key), QgsDefaultValue("uuid('WithoutBraces')")
            )
        if self.table.name == "baseline":
            self._score_live()

    def _score_live(self) -> None:
        """Let the record score itself whenever it changes, wherever the project is open."""
        for name, text in live_expressions(self.regulation, self.sector_mean).items():
            index = self.layer.fields().indexOf(name)
            if index >= 0:
                self.layer.setDefaultValueDefinition(index, QgsDefaultValue(text, True))

    def _setup(self, column: Column) -> QgsEditorWidgetSetup:
        name = column.name
        if name in self.relations:
            return QgsEditorWidgetSetup("RelationReference", self._relation(column))
        if name in self.references:
            return QgsEditorWidgetSetup("ValueRelation", self._reference(self.references[name], column))
        choices = self._choices(column)
        if choices:
            unknown = None if column.required else tr("(not recorded)", self.lang)
            return _value_map(choices, unknown)
        kind, settings = _plain(column)
        return QgsEditorWidgetSetup(kind, settings)

    def _choices(self, column: Column) -> list[tuple[str, str]]:
        """Return stored values and labels, from the regulation or the schema."""
        found = self._regulated().get(column.name)
        if found is not None:
            return found
        if column.type == schema.BOOL:
            # QGIS compares the text of the value, and a Boolean field's text is true or false
            return [("true", tr("Yes", self.lang)), ("false", tr("No", self.lang))]
        return [(value, tr(label, self.lang)) for value, label in column.choices]

    def _regulated(self) -> dict[str, list[tuple[str, str]]]:
        lang, regulation = self.lang, self.regulation
        made = {
            item.column: [(str(one.score), f"{one.name.in_(lang)} ({one.score})") for one in item.choices]
            for item in regulation.considerations
        }
        made["kelas"] = [(one.code, f"{one.name.in_(lang)} ({one.code})") for one in regulation.classes]
        made[f"{LIVE}kelas"] = made["kelas"]
        made["pertimbangan_kelas"] = [
            (one.code, one.name.in_(lang)) for one in regulation.consideration_classes
        ]
        made["pola_penanganan"] = [(one.code, one.name.in_(lang)) for one in regulation.handling]
        made["parameter"] = [(one.code, f"{one.code} {one.name.in_(lang)}") for one in regulation.parameters]
        return made

    @staticmethod
    def _reference(reference: Reference, column: Column) -> dict[str, Any]:
        return {
            "Layer": reference.layer_id,
            "Key": reference.key,
            "Value": reference.value,
            "FilterExpression": reference.filter,
            "AllowNull": not column.required,
            "OrderByValue": True,
            "AllowMulti": False,
            "UseCompleter": False,
        }

    def _relation(self, column: Column) -> dict[str, Any]:
        return {
            "Relation": self.relations[column.name],
            "AllowNULL": not column.required,
            "AllowAddFeatures": False,
            "MapIdentification": True,
            "OrderByValue": True,
            "ShowForm": False,
            "ReadOnly": False,
        }

    def _check(self, index: int, column: Column) -> None:
        hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
        soft = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthSoft
        if column.required:
            not_null = QgsFieldConstraints.Constraint.ConstraintNotNull
            self.layer.setFieldConstraint(index, not_null, hard)
        expression, text, strength = self._expression(column, hard, soft)
        if expression:
            self.layer.setConstraintExpression(index, expression, text)
            kind = QgsFieldConstraints.Constraint.ConstraintExpression
            self.layer.setFieldConstraint(index, kind, strength)

    def _expression(self, column: Column, hard: Any, soft: Any) -> tuple[str, str, Any]:
        """Return what must hold; official data break the soft ones, so those only warn."""
        name = column.name
        if self.table.name == "baseline":
            found = self._counted(name)
            if found is not None:
                return (found[0], found[1], soft if schema.is_live(name) else hard)
        if name == "tahun":
            text = tr("A year between {first} and {last}.", self.lang, first=FIRST_YEAR, last=LAST_YEAR)
            return f'"tahun" >= {FIRST_YEAR} AND "tahun" <= {LAST_YEAR}', text, hard
        if self.table.name == "rt" and name == "rt_rw":
            text = tr("Should be written like RT004-RW002, or RT039-00000 without RW.", self.lang)
            return f'"rt_rw" IS NULL OR regexp_match("rt_rw", \'{KEY_PATTERN}\') > 0', text, soft
        if column.unit in {"Rp", "m"}:
            return f'"{name}" IS NULL OR "{name}" >= 0', tr("Cannot be negative.", self.lang), soft
        return "", "", soft

    def _counted(self, name: str) -> tuple[str, str] | None:
        """Return what must hold for a counted figure, and what should hold for the percent made of it."""
        negative = tr("Cannot be negative.", self.lang)
        if name in self.regulation.header_columns:
            return f'"{name}" IS NULL OR "{name}" >= 0', negative
        for one in self.regulation.parameters:
            if one.volume_column == name and not one.negative:
                return f'"{name}" IS NULL OR "{name}" >= 0', negative
            if LIVE + one.percent_column == name:
                text = tr(
                    "{code} is more than 100 %: the volume is larger than “{figure}”. Check both.",
                    self.lang,
                    code=one.code,
                    figure=self.captions.column(self.table.column(one.denominator)),
                )
                return f'"{name}" IS NULL OR "{name}" <= 100', text
        return None
