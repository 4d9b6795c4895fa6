"""A small made-up city for the tests of the workspace: one kecamatan, two kelurahan, six RT, two years."""

from __future__ import annotations

from shapely.geometry import Polygon, box

from kotaku_qgis.core import regulation as regulations
from kotaku_qgis.workspace.store import Workspace, WorkspaceSettings, create_workspace

EAST, NORTH = 527_000, 9_435_000
SETTINGS = WorkspaceSettings("Kota Contoh", "Lampung", "permen-14-2018", "EPSG:32748")
YEARS = (2019, 2023)


def square(column: int, row: int, size: int = 100) -> Polygon:
    return box(EAST + column * size, NORTH + row * size, EAST + (column + 1) * size, NORTH + (row + 1) * size)


def record(rt_id: str, year: int, share: float, **more) -> dict:
    """Return a baseline record in which every volume is *share* of what it is counted on."""
    row = {
        "rt_id": rt_id,
        "tahun": year,
        "luas_flag_ha": 1.5,
        "luas_verifikasi_ha": 1.0,
        "jumlah_bangunan": 40,
        "jumlah_penduduk": 160,
        "jumlah_kk": 40,
        "panjang_jalan_ideal_m": 200,
        "panjang_drainase_ideal_m": 200,
        "pt_strategis": 5,
        "pt_sosial": 1,
        "legal_status": True,
        "legal_rtr": True,
    }
    for parameter in regulations.load(SETTINGS.peraturan).parameters:
        row[parameter.volume_column] = row[parameter.denominator] * share
    return {**row, **more}


def fill(workspace: Workspace) -> dict[str, list[str]]:
    """Add the city; RT 5 was not counted, RT 4 lacks one figure in 2019. Returns the keys by table."""
    with workspace.transaction("test", "contoh") as step:
        (city,) = step.insert(
            "wilayah",
            [
                {
                    "tingkat": "kota",
                    "nama": "Kota Contoh",
                    "geom": box(EAST, NORTH, EAST + 600, NORTH + 100).wkb,
                }
            ],
        )
        (district,) = step.insert("wilayah", [{"tingkat": "kecamatan", "nama": "Tengah", "induk_id": city}])
        kelurahan = step.insert(
            "wilayah",
            [
                {
                    "tingkat": "kelurahan",
                    "nama": name,
                    "induk_id": district,
                    "geom": square(column, 0, 300).wkb,
                }
                for column, name in enumerate(("Melati", "Kenanga"))
            ],
        )
        (region,) = step.insert("kawasan", [{"nama": "Kawasan Timur"}])
        rt = step.insert(
            "rt",
            [
                {
                    "wilayah_id": kelurahan[number // 3],
                    "kawasan_id": region if number > 3 else None,
                    "rt_rw": f"RT{number % 3 + 1:03d}-RW001",
                    "luas_gambar_ha": 1.0,
                    "geom": square(number, 0).wkb,
                }
                for number in range(6)
            ],
        )
        shares = (0.8, 0.6, 0.3, 0.1, 0.5)
        rows = [record(key, 2019, share) for key, share in zip(rt, shares)]
        rows[4]["v_3a"] = None
        rows += [record(key, 2023, share / 2) for key, share in zip(rt, shares)]
        baseline = step.insert("baseline", rows)
    return {
        "kota": [city],
        "kecamatan": [district],
        "kelurahan": kelurahan,
        "kawasan": [region],
        "rt": rt,
        "baseline": baseline,
    }


def city(
    folder, name: str = "contoh.gpkg", settings: WorkspaceSettings = SETTINGS
) -> tuple[Workspace, dict[str, list[str]]]:
    workspace = create_workspace(folder / name, settings)
    return workspace, fill(workspace)
