"""Attribute forms: tabs in the order in which a facilitator counts, one per aspect of the regulation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsProperty,
    QgsPropertyCollection,
)

from kotaku_qgis.compat import FORM_LABEL, RELATION_ELEMENT, TAB_LAYOUT, make_box, make_tab
from kotaku_qgis.core.errors import N_
from kotaku_qgis.workspace import schema
from kotaku_qgis.workspace.form_texts import FormTexts
from kotaku_qgis.workspace.record_tables import LIVE

if TYPE_CHECKING:
    from qgis.core import QgsEditFormConfig, QgsRelationManager, QgsVectorLayer

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.workspace.captions import Captions
    from kotaku_qgis.workspace.schema import Table

Tabs = list[tuple[str, list[str]]]

READ_ONLY = frozenset({"rt_asesmen", "asesmen", "agregat", "riwayat", "meta"})
"""Computed, or kept by the database itself: never typed in."""

BAND = tuple(f"{LIVE}{name}" for name in ("total", "kelas", "kode_kelas", "prioritas"))
"""What a record comes to, always in sight above the tabs of its form."""

_COMPUTED = frozenset({"luas_gambar_ha", "atribut_asal", "rt_rw_asal"})
_BLANKS = ("kosong_nol", f"{LIVE}lengkap")
_RT = ("wilayah_id", "rt_rw", "kawasan_id", "luas_gambar_ha", "catatan")
_RESULT = ("kelas", "total", "rata_kekumuhan", "lengkap", "luas_ha", "luas_kumuh_ha")
_CONSIDERATIONS = (
    "pertimbangan",
    "pertimbangan_kelas",
    "legal",
    "kode_kelas",
    "prioritas",
    "pola_penanganan",
)


def tabs(table: Table, regulation: Regulation, captions: Captions) -> Tabs:
    """Return the tabs of a table's form: title and columns; ``@x`` stands for the records of relation x."""
    text = captions.text
    names = [column.name for column in table.columns]
    if table.name == "rt":
        return [
            (text(schema.RT.label), list(_RT)),
            (text(N_("Baseline")), ["@rt_baseline"]),
            (text(N_("Assessment")), ["@rt_asesmen"]),
            (text(N_("Interventions")), ["@rt_kegiatan"]),
            (text(N_("Photos")), ["@rt_foto"]),
            (text(N_("Source")), ["rt_rw_asal", "sumber", "atribut_asal"]),
        ]
    if table.name == "baseline":
        return _baseline(regulation, captions)
    if table.name in {"asesmen", "rt_asesmen", "agregat"}:
        return _assessment(table, names, regulation, captions)
    hidden = {table.key} if table.key else set()
    return [(text(table.label), [name for name in names if name not in hidden])]


def _aspect_title(number: int, short: str) -> str:
    return f"{number} {short}"


def _baseline(regulation: Regulation, captions: Captions) -> Tabs:
    text, lang = captions.text, captions.lang
    made: Tabs = [(text(N_("Record")), ["rt_id", "tahun", *regulation.header_columns, *_BLANKS])]
    for number, aspect in enumerate(regulation.aspects, 1):
        columns: list[str] = []
        for one in regulation.parameters_of(aspect.code):
            columns += [one.volume_column, LIVE + one.percent_column, LIVE + one.score_column]
        made.append((_aspect_title(number, aspect.short.in_(lang)), [*columns, LIVE + aspect.mean_column]))
    made.append((text(N_("Considerations")), _asked(regulation)))
    made.append((text(N_("Photos")), ["@baseline_foto"]))
    made.append((text(N_("Notes")), ["sumber", "catatan"]))
    made.append((text(N_("Result")), ["@baseline_asesmen"]))
    return made


def _asked(regulation: Regulation) -> list[str]:
    """Return the questions beside the figures: considerations and legality."""
    asked = [item.column for item in regulation.considerations]
    return asked + [item.column for item in regulation.legality.items]


def _assessment(table: Table, names: list[str], regulation: Regulation, captions: Captions) -> Tabs:
    text, lang = captions.text, captions.lang
    places = ["rt_id", "kelurahan", "kecamatan", "kawasan", "tingkat", "nama", "rt_rw", "tahun"]
    if table.name == "rt_asesmen":
        places.remove("rt_id")
    first = [name for name in (*places, *_RESULT) if name in names]
    classes = [
        name
        for name in names
        if name.startswith("luas_") and name not in (*_RESULT, *regulation.header_columns)
    ]
    made: Tabs = [(text(N_("Result")), [*first, *classes])]
    header = [
        name for name in (*regulation.header_columns, "jumlah_rt", "jumlah_rt_lengkap") if name in names
    ]
    if header:
        made.append((text(N_("Counted")), header))
    for number, aspect in enumerate(regulation.aspects, 1):
        columns: list[str] = []
        for one in regulation.parameters_of(aspect.code):
            columns += [one.volume_column, one.percent_column, one.score_column]
        columns = [name for name in (*columns, aspect.mean_column) if name in names]
        made.append((_aspect_title(number, aspect.short.in_(lang)), columns))
    more = [name for name in _CONSIDERATIONS if name in names]
    if more:
        made.append((text(N_("Considerations")), more))
    made.append(
        (text(N_("Source")), [name for name in ("peraturan", "dihitung", "catatan") if name in names])
    )
    return made


def _add_element(
    tab: QgsAttributeEditorContainer, layer: QgsVectorLayer, name: str, relations: QgsRelationManager
) -> None:
    relation = relations.relation(name[1:]) if name.startswith("@") else None
    index = layer.fields().indexOf(name)
    if relation is not None and relation.isValid():
        listed = QgsAttributeEditorRelation(relation, tab)
        listed.setRelationWidgetTypeId("relation_editor")
        # the tab says what it is
        listed.setShowLabel(False)
        tab.addChildElement(listed)
    elif index >= 0:
        tab.addChildElement(QgsAttributeEditorField(name, index, tab))


def _side_by_side(
    parent: QgsAttributeEditorContainer,
    layer: QgsVectorLayer,
    names: list[str],
    relations: QgsRelationManager,
) -> None:
    """Put columns beside each other in a box without a title."""
    box = QgsAttributeEditorContainer("", parent)
    make_box(box)
    box.setShowLabel(False)
    box.setColumnCount(len(names))
    for name in names:
        _add_element(box, layer, name, relations)
    parent.addChildElement(box)


def _fill(
    tab: QgsAttributeEditorContainer, layer: QgsVectorLayer, names: list[str], relations: QgsRelationManager
) -> None:
    """Fill a tab; what a volume comes to, percent and score, stands in one line below it."""
    waiting = list(names)
    while waiting:
        name = waiting.pop(0)
        if name.startswith(f"{LIVE}p_") and waiting:
            _side_by_side(tab, layer, [name, waiting.pop(0)], relations)
        else:
            _add_element(tab, layer, name, relations)


def _live_labels(config: QgsEditFormConfig, regulation: Regulation, captions: Captions) -> None:
    for name, text in FormTexts(regulation, captions).labels().items():
        label = QgsPropertyCollection()
        label.setProperty(FORM_LABEL, QgsProperty.fromExpression(text))
        config.setDataDefinedFieldProperties(name, label)


def build_form(
    layer: QgsVectorLayer,
    table: Table,
    regulation: Regulation,
    captions: Captions,
    relations: QgsRelationManager,
) -> None:
    """Lay out the layer's form; columns that no tab names (keys) are not shown."""
    config = layer.editFormConfig()
    config.setLayout(TAB_LAYOUT)
    root = config.invisibleRootContainer()
    root.clear()
    if table.name == "baseline":
        band = QgsAttributeEditorContainer(captions.text(N_("Result")), root)
        make_box(band)
        band.setShowLabel(False)
        # QGIS gives each column the width of a search box, and the band is not scrolled
        band.setColumnCount(2)
        for name in BAND:
            _add_element(band, layer, name, relations)
        config.addTab(band)
        _live_labels(config, regulation, captions)
    for title, names in tabs(table, regulation, captions):
        tab = QgsAttributeEditorContainer(title, root)
        make_tab(tab)
        _fill(tab, layer, names, relations)
        if tab.children():
            config.addTab(tab)
    for column in table.columns:
        index = layer.fields().indexOf(column.name)
        if index >= 0 and _is_computed(table, column.name):
            config.setReadOnly(index, True)
        if index >= 0:
            # what a volume counts takes a line of its own, and so does a picture
            on_top = column.name in {"catatan", "keterangan", "berkas", *regulation.volume_columns}
            shares = column.name.startswith((f"{LIVE}p_", f"{LIVE}n_"))
            on_top = on_top or shares or column.name in {*BAND, *_asked(regulation)}
            config.setLabelOnTop(index, on_top)
    layer.setEditFormConfig(config)
    # taking the form over, the layer looks its relations up in the project that is open in the window, and
    # would be saved without them; the elements are shared with the layer's own form
    for element in layer.editFormConfig().invisibleRootContainer().findElements(RELATION_ELEMENT):
        element.init(relations)


def _is_computed(table: Table, name: str) -> bool:
    live = table.name == "baseline" and schema.is_live(name)
    return live or table.name in READ_ONLY or name in _COMPUTED or name == table.key
