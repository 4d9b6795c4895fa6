"""Every check finds its fault and nothing else; repairs change what a finding names and nothing else."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, MultiPolygon, Polygon

from kotaku_qgis.checks import catalogue
from kotaku_qgis.checks.catalogue import BY_ID, CHECKS, run
from kotaku_qgis.checks.finding import Party, figure
from kotaku_qgis.checks.ground import Ground
from kotaku_qgis.checks.merging import merged
from kotaku_qgis.checks.repair import Mender, repair_all
from kotaku_qgis.checks.snapshot import OTHER_YEARS, Snapshot, from_shapes
from kotaku_qgis.checks.tolerances import SETTINGS, Tolerances
from kotaku_qgis.core.errors import KotakuError, Level
from kotaku_qgis.core.regulation import load
from kotaku_qgis.core.shapes import from_wkb, to_multi, union
from tests.core.test_topology import CRS, EAST, NORTH, REAL, square

ALONE = [check for check in CHECKS if check.alone]


class City:
    """Two kelurahan of 300 × 200 m, each with six RT of a hectare that fill it, all counted in 2023."""

    def __init__(self):
        self.areas = [
            {"fid": n + 1, "wilayah_id": f"w{n}", "tingkat": "kelurahan", "nama": name, "geom": box.wkb}
            for n, (name, box) in enumerate(
                (("Melati", square(0, 0, 300, 200)), ("Kenanga", square(300, 0, 300, 200)))
            )
        ]
        self.rt = [
            {
                "fid": number + 1,
                "rt_id": f"r{number}",
                "wilayah_id": f"w{number // 6}",
                "kawasan_id": None,
                "rt_rw": f"RT{number % 6 + 1:03d}-RW001",
                "rt_rw_asal": None,
                "shape": square(number // 6 * 300 + number % 3 * 100, number % 6 // 3 * 100),
            }
            for number in range(12)
        ]
        self.records = [
            {
                "fid": n + 1,
                "baseline_id": f"b{n}",
                "rt_id": f"r{n}",
                "luas_flag_ha": 1.0,
                "luas_verifikasi_ha": 1.0,
            }
            for n in range(12)
        ]
        self.regions = []
        self.tracks = []
        self.systems = {"RT": CRS}

    def shape(self, number, shape):
        self.rt[number]["shape"] = shape

    def region(self, shape, way, *members):
        self.regions.append(
            {
                "fid": 1,
                "kawasan_id": "k0",
                "nama": "Timur",
                "bentuk": way,
                "geom": None if shape is None else to_multi(shape).wkb,
            }
        )
        for number in members:
            self.rt[number]["kawasan_id"] = "k0"

    def track(self, points, rt="r0"):
        line = LineString([(EAST + x, NORTH + y) for x, y in points])
        self.tracks.append({"fid": 1, "jejak_id": "j0", "rt_id": rt, "nama": "T", "geom": line.wkb})

    def snapshot(self):
        rows = []
        for row in self.rt:
            shape = row["shape"]
            made = {name: value for name, value in row.items() if name != "shape"}
            multi = shape if shape is None or shape.geom_type == "MultiPolygon" else MultiPolygon([shape])
            rows.append({**made, "geom": None if multi is None else multi.wkb})
        listed = {
            "wilayah": self.areas,
            "rt": rows,
            "kawasan": self.regions,
            "baseline": self.records,
            "jejak": self.tracks,
        }
        return Snapshot(CRS, listed, 2023, self.systems, "kota.gpkg")

    def found(self, **how):
        return run(self.snapshot(), **how)

    def counts(self, **how):
        return dict(Counter(finding.check for finding in self.found(**how)))


@pytest.fixture
def city():
    return City()


def moved(snapshot, repairs):
    """Return *snapshot* as it is once *repairs* are written."""
    rows = {table: [dict(row) for row in listed] for table, listed in snapshot.rows.items()}
    for party, wkb in repairs.changes.items():
        next(row for row in rows[party.table] if row["fid"] == party.fid)["geom"] = wkb
    return replace(snapshot, rows=rows)


def mended(snapshot, check):
    """Repair all safe findings of one check; return the new snapshot and the repairs."""
    ground = Ground(snapshot, Tolerances())
    repairs = repair_all(ground, [one for one in run(snapshot) if one.check == check])
    return moved(snapshot, repairs), repairs


def changed(before, after, table="rt"):
    return {
        old["fid"] for old, new in zip(before.rows[table], after.rows[table]) if old["geom"] != new["geom"]
    }


# ---- finding -----------------------------------------------------------------------------------------


def test_a_sound_city_has_no_findings(city):
    assert city.counts() == {}


def test_the_list_is_whole():
    assert len(BY_ID) == len(CHECKS) == 22
    assert {check.id for check in CHECKS if check.alone} == {
        "place", "invalid", "twin", "overlap", "gap", "sliver", "size", "multipart", "vertices"
    }  # fmt: skip


def bowtie(city):
    ring = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 50.2), (0.2, 50), (0.2, 50.2), (0, 50)]
    city.shape(0, Polygon([(EAST + x, NORTH + y) for x, y in ring]))


def drop_key(city):
    city.rt[3]["rt_rw"] = None


def no_kelurahan(city):
    city.rt[3]["wilayah_id"] = None


def respelt_twin_key(city):
    city.rt[1]["rt_rw"] = "RT 1 / RW 1"


def key_as_it_came(city):
    city.rt[1].update(rt_rw=None, rt_rw_asal="RT 001 RW 001")


FAULTS = {
    "crs": lambda city: city.systems.update(Jejak="EPSG:4326"),
    "place": lambda city: city.rt.append(
        {
            **city.rt[0],
            "fid": 99,
            "rt_id": "r0",
            "rt_rw": "RT009-RW009",
            "shape": shapely.box(106, -7, 107, -6),
        }
    ),
    "invalid": bowtie,
    "overlap": lambda city: city.shape(0, square(0, 0, 104, 100)),
    "gap": lambda city: city.shape(1, square(100, 0).difference(square(140, 40, 5, 5))),
    "outside": lambda city: city.shape(0, square(-4, 0, 104, 100)),
    "duplicate": respelt_twin_key,
    "key": drop_key,
    "no-record": lambda city: city.records.pop(),
    "not-drawn": lambda city: city.rt.append(
        {**city.rt[0], "fid": 99, "rt_id": "r99", "rt_rw": "RT009-RW009", "shape": None}
    ),
    "areas": lambda city: city.records[0].update(luas_flag_ha=1.3),
    "kawasan": lambda city: city.region(square(0, 0, 200, 90), "rt", 0, 1),
    "membership": lambda city: city.region(square(0, 0, 200, 100), "bebas", 0, 1, 5),
    "track": lambda city: city.track([(0, 0), (100, 0), (100, 100), (60, 60), (10, 50), (0, 0)]),
    "open-track": lambda city: city.track([(0, 0), (100, 0), (100, 100), (0, 100), (0, 40)]),
    "vertices": lambda city: city.shape(
        0,
        Polygon(
            [(EAST + x, NORTH + y) for x, y in ((0, 0), (50, 0), (50.004, 0), (100, 0), (100, 100), (0, 100))]
        ),
    ),
}


@pytest.mark.parametrize("check", sorted(FAULTS))
def test_each_check_finds_its_fault_and_no_other(city, check):
    FAULTS[check](city)
    (finding,) = city.found()
    assert finding.check == check
    assert finding.level is BY_ID[check].level
    assert finding.label
    assert finding.shown()
    if check not in {"crs", "place", "not-drawn"}:
        assert from_wkb(finding.place).distance(square(0, 0, 600, 200)) < 30
    problem = finding.problem("kota.gpkg")
    assert (problem.code, problem.place.file) == (check, "kota.gpkg")
    assert finding.shown() in str(problem)


def test_faults_that_come_together(city):
    city.shape(0, MultiPolygon([square(0, 0), square(20, 250, 1, 1)]))  # stray, outside too
    city.shape(3, MultiPolygon([square(0, 100), square(20, 300, 90, 0.3)]))
    city.shape(11, square(500, 100, 400, 400))
    city.rt[6]["shape"] = city.rt[7]["shape"]
    counts = city.counts()
    assert counts["multipart"] == 2
    assert counts["sliver"] == 1
    assert counts["size"] == 1
    assert counts["twin"] == 1
    assert "overlap" not in counts


def test_a_spike_into_free_ground_is_cut_off(city):
    ring = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 50.4), (-3, 50.2), (0, 50)]
    city.shape(0, Polygon([(EAST + x, NORTH + y) for x, y in ring]))
    (finding,) = city.found()
    assert (finding.check, finding.values["length"]) == ("sliver", pytest.approx(3.2, abs=0.1))
    after, repairs = mended(city.snapshot(), "sliver")
    assert len(repairs.done) == 1
    assert run(after) == []


def test_ground_short_of_the_boundary(city):
    city.shape(2, square(200, 0, 97, 100))
    city.areas[1]["geom"] = None
    (finding,) = city.found()
    assert finding.check == "gap"
    assert finding.values["area"] == pytest.approx(300, rel=1e-2)


def test_a_key_read_from_what_came_is_a_duplicate_and_not_missing(city):
    key_as_it_came(city)
    (finding,) = city.found()
    assert finding.check == "duplicate"
    assert [party.key for party in finding.parties] == ["r0", "r1"]


def test_without_a_kelurahan(city):
    no_kelurahan(city)
    (finding,) = city.found()
    assert (finding.check, finding.shown()) == ("key", "has no kelurahan")


def test_all_three_areas_are_shown(city):
    city.records[2].update(luas_verifikasi_ha=0.5, luas_flag_ha=None)
    (finding,) = city.found()
    assert "verified 0.5 ha, SK – ha" in finding.shown()


def test_too_few_metres_are_said(city):
    FAULTS["track"](city)
    (finding,) = city.found()
    assert "m of 400 m follow" in finding.shown()


def test_no_records_at_all_are_no_finding(city):
    city.records = []
    assert run(replace(city.snapshot(), year=None)) == []


def test_one_kelurahan_or_a_few_features(city):
    city.shape(0, square(0, 0, 104, 100))
    city.shape(7, square(400, 0, 104, 100))
    assert city.counts() == {"overlap": 2}
    assert [one.parties[0].key for one in city.found(area="w1")] == ["r7"]
    focus = {"rt": frozenset({"r1"})}
    assert [[p.key for p in one.parties] for one in city.found(focus=focus)] == [["r0", "r1"]]
    assert city.found(focus={"rt": frozenset({"r5"})}) == []
    assert [one.parties[0].key for one in city.found(focus={"wilayah": frozenset({"w0"})})] == ["r0"]
    assert [one.parties[0].key for one in city.found(focus={"baseline": frozenset({"b8"})})] == ["r7"]


def test_a_cancelled_run_stops(city):
    class Feedback:
        def isCanceled(self):
            return True

        def setProgress(self, _value):
            raise AssertionError

    city.shape(0, square(0, 0, 104, 100))
    assert city.found(feedback=Feedback()) == []


def test_a_list_is_brought_up_to_date_where_features_were_saved(city):
    city.shape(0, square(0, 0, 104, 100))
    city.shape(7, square(400, 0, 104, 100))
    city.shape(10, square(400, 100).difference(square(440, 140, 10, 10)))
    old = city.found()
    city.shape(0, square(0, 0))
    city.shape(4, square(100, 100).difference(square(140, 140, 10, 10)))
    focus = {"rt": frozenset({"r0", "r4"})}
    now = merged(old, city.found(focus=focus), Ground(city.snapshot(), Tolerances(), focus=focus))
    assert sorted((one.check, one.place) for one in now) == sorted(
        (one.check, one.place) for one in city.found()
    )
    del city.rt[7]
    gone = Ground(city.snapshot(), Tolerances(), focus=focus)
    assert all(party.key != "r7" for one in merged(now, [], gone) for party in one.parties)


def test_a_gap_filled_by_a_new_rt_goes_from_the_list(city):
    hole = square(140, 40, 20, 20)
    city.shape(1, square(100, 0).difference(hole))
    old = city.found()
    assert [one.check for one in old] == ["gap"]
    city.rt.append({**city.rt[0], "fid": -2, "rt_id": "new", "rt_rw": "RT010-RW001", "shape": hole})
    focus = {"rt": frozenset({"new"})}
    now = merged(old, city.found(focus=focus), Ground(city.snapshot(), Tolerances(), focus=focus))
    assert Counter(one.check for one in now) == {"no-record": 1, "size": 1}


def test_tolerances_are_declared_and_checked():
    assert {one.name: one.default for one in SETTINGS} == vars(Tolerances())
    assert Tolerances.of({"gap_m2": "2"}).gap_m2 == 2
    for bad in ("x", -1, None, float("nan")):
        with pytest.raises(KotakuError):
            Tolerances.of({"gap_m2": bad})


def test_figures_are_written_as_the_language_does():
    assert [figure(v, "id") for v in (1234.5, 0.004, 2.0, 7, "x")] == ["1.234,5", "0,004", "2", 7, "x"]
    assert figure(1234.5, "en") == "1,234.5"


# ---- repairing ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("check", ["invalid", "overlap", "gap", "outside", "vertices", "kawasan"])
def test_a_repair_leaves_a_sound_city(city, check):
    FAULTS[check](city)
    before = city.snapshot()
    after, repairs = mended(before, check)
    assert len(repairs.done) == 1
    assert repairs.left == []
    assert run(after) == []
    (finding,) = run(before)
    fids = {(party.table, party.fid) for party in finding.parties}
    assert {("rt", fid) for fid in changed(before, after)} <= fids
    assert {("kawasan", fid) for fid in changed(before, after, "kawasan")} <= fids


def test_the_rt_without_a_record_is_cut_even_when_smaller(city):
    city.shape(0, square(0, 0, 104, 100))
    city.records = [row for row in city.records if row["rt_id"] != "r1"]
    after, _ = mended(city.snapshot(), "overlap")
    assert from_wkb(after.rows["rt"][1]["geom"]).area == pytest.approx(9600)
    assert from_wkb(after.rows["rt"][0]["geom"]).area == pytest.approx(10400)


def test_the_rt_that_crossed_its_boundary_is_cut(city):
    city.shape(2, square(200, 0, 104, 100))
    city.shape(6, square(300, 0, 100, 100))
    city.records = [row for row in city.records if row["rt_id"] != "r6"]
    after, _ = mended(city.snapshot(), "overlap")
    assert from_wkb(after.rows["rt"][2]["geom"]).equals(square(200, 0))
    assert changed(city.snapshot(), after) <= {3, 7}


def test_a_large_overlap_is_cut_only_when_asked(city):
    city.shape(0, square(0, 0, 130, 100))
    snapshot = city.snapshot()
    findings = run(snapshot)
    ground = Ground(snapshot, Tolerances())
    (finding,) = [one for one in findings if one.check == "overlap"]
    assert not finding.safe
    assert repair_all(ground, findings).changes == {}
    party = next(party for party in finding.parties if party.key == "r1")
    repairs = Mender(ground).mend([finding], party, asked=True)
    assert repairs.done == [finding]
    assert from_wkb(repairs.changes[party]).equals(square(130, 0, 70, 100))
    assert repairs.areas[party] == pytest.approx(0.7, rel=1e-2)


def test_a_large_gap_is_given_to_the_rt_asked_for(city):
    hole = square(95, 40, 20, 20)
    for number in (0, 1):
        city.shape(number, city.rt[number]["shape"].difference(hole))
    snapshot = city.snapshot()
    (finding,) = run(snapshot)
    assert not finding.safe
    assert finding.names[0].startswith("RT002")
    other = finding.parties[1]
    repairs = Mender(Ground(snapshot, Tolerances())).mend([finding], other)
    assert from_wkb(repairs.changes[other]).equals(square(0, 0).union(hole))


def test_a_coordinate_beyond_all_bounds_stops_no_check(city):
    """A failed reprojection leaves such: it is found, not repaired, and the others are looked at."""
    city.shape(0, Polygon([(EAST, NORTH), (EAST + 1, float("inf")), (EAST + 1, NORTH + 1)]))
    city.shape(5, square(200, 100, 104, 100))
    found = run(city.snapshot())
    kinds = {one.check for one in found}
    assert {"place", "invalid", "overlap"} <= kinds
    (bad,) = [one for one in found if one.check == "invalid"]
    assert not bad.mendable
    assert repair_all(Ground(city.snapshot(), Tolerances()), found).done


def test_an_invalid_neighbour_is_repaired_first(city):
    bowtie(city)
    city.shape(1, square(96, 0, 104, 100))
    snapshot = city.snapshot()
    ground = Ground(snapshot, Tolerances())
    findings = run(snapshot)
    alone = repair_all(ground, [one for one in findings if one.check == "overlap"])
    assert alone.changes == {}
    assert "invalid" in alone.left[0][1]
    assert run(moved(snapshot, repair_all(ground, findings))) == []


def test_what_would_open_a_gap_is_left(city):
    """The boundary stops short of the neighbour: cutting there would leave ground that nobody has."""
    city.areas[0]["geom"] = square(0, 0, 294, 200).wkb
    snapshot = city.snapshot()
    findings = run(snapshot)
    assert Counter(one.check for one in findings) == {"outside": 2}
    ringed = replace(snapshot, rows={**snapshot.rows})
    repairs = repair_all(Ground(ringed, Tolerances()), findings)
    after = run(moved(snapshot, repairs))
    assert all(one.check != "gap" for one in after)


def test_a_kawasan_follows_the_rt_that_were_repaired(city):
    city.shape(0, square(0, 0, 104, 100))
    city.region(union([city.rt[0]["shape"], city.rt[3]["shape"]]), "rt", 0, 3)
    before = city.snapshot()
    after, repairs = mended(before, "overlap")
    assert {party.table for party in repairs.changes} == {"rt", "kawasan"}
    assert run(after) == []


def test_a_free_kawasan_stays(city):
    city.shape(0, square(0, 0, 104, 100))
    city.region(square(0, 0, 100, 200), "bebas", 0, 3)
    after, repairs = mended(city.snapshot(), "overlap")
    assert {party.table for party in repairs.changes} == {"rt"}
    assert changed(city.snapshot(), after, "kawasan") == set()


def test_findings_of_another_snapshot_are_left(city):
    city.shape(0, square(0, 0, 104, 100))
    (finding,) = city.found()
    stale = replace(finding, parties=(Party("rt", 1, "gone"), finding.parties[1]))
    repairs = Mender(Ground(city.snapshot(), Tolerances())).mend([stale], asked=True)
    assert (repairs.changes, len(repairs.left)) == ({}, 1)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 8), st.floats(-6, 6), st.floats(-6, 6)), min_size=1, max_size=8),
)
def test_a_torn_grid_is_repaired_without_touching_the_rest(nudges):
    """Corners of single RT pulled about, so that overlaps and gaps arise; repaired, neither is left."""
    shapes = [np.array(square(n % 3 * 100, n // 3 * 100).exterior.coords) for n in range(9)]
    for number, x, y in nudges:
        shapes[number][2] += (round(x, 3), round(y, 3))
    snapshot = from_shapes([MultiPolygon([Polygon(points)]).wkb for points in shapes], CRS)
    before = run(snapshot, checks=ALONE)
    repairs = repair_all(Ground(snapshot, Tolerances()), before)
    after = moved(snapshot, repairs)
    named = {party.fid for one in before for party in one.parties}
    assert changed(snapshot, after) <= named
    left = run(after, checks=ALONE)
    assert not [one for one in left if one.safe and one.check in {"overlap", "gap"} and not repairs.left]
    places = shapely.union_all([from_wkb(one.place) for one in before] or [Polygon()]).buffer(0.05)
    for old, new in zip(snapshot.rows["rt"], after.rows["rt"]):
        one, other = from_wkb(old["geom"]), from_wkb(new["geom"])
        assert other.is_valid
        assert one.symmetric_difference(other).difference(places).area < 0.05


# ---- real data ---------------------------------------------------------------------------------------


@pytest.fixture(params=sorted(REAL))
def real(request, shared_data):
    path, crs = REAL[request.param]
    frame = gpd.read_file(shared_data / path).to_crs(crs)
    return frame, from_shapes([shape.wkb for shape in frame.geometry], crs)


def test_real_findings_agree_with_an_overlay(real):
    frame, snapshot = real
    found = Counter(one.check for one in run(snapshot, checks=ALONE))
    sound = gpd.GeoDataFrame({"n": range(len(frame))}, geometry=frame.geometry.make_valid(), crs=frame.crs)
    both = gpd.overlay(sound, sound, keep_geom_type=True)
    both = both[(both.n_1 < both.n_2) & (both.area > 0.1)]
    share = both.area.to_numpy() / np.maximum(
        sound.area[both.n_1].to_numpy(), sound.area[both.n_2].to_numpy()
    )
    assert found["overlap"] == (share < 0.95).sum()
    assert found["twin"] == (share >= 0.95).sum()
    assert found["invalid"] == (~frame.is_valid).sum()
    hull = gpd.GeoSeries([sound.union_all()], crs=frame.crs).explode(index_parts=False)
    hull = gpd.GeoSeries([Polygon(part.exterior) for part in hull], crs=frame.crs).union_all()
    free = gpd.GeoSeries([hull.difference(sound.union_all())]).explode(index_parts=False)
    assert found["gap"] == (free.area > 0.1).sum()


def test_after_real_repairs_nothing_but_the_findings_changed(real):
    frame, snapshot = real
    before = run(snapshot, checks=ALONE)
    repairs = repair_all(Ground(snapshot, Tolerances()), before)
    after = moved(snapshot, repairs)
    touched = changed(snapshot, after)
    # vertices move in the neighbours that have the point as well
    named = {p.fid for one in before if one.mendable and one.safe for p in one.parties}
    sharing = set(
        np.unique(frame.sindex.query(frame.geometry.iloc[[n - 1 for n in named]], "intersects")[1]) + 1
    )
    assert touched <= named | sharing
    assert len(touched - named) <= 3
    places = shapely.union_all([from_wkb(one.place) for one in before]).buffer(0.02)
    shapely.prepare(places)
    for fid in touched:
        old, new = (from_wkb(part.rows["rt"][fid - 1]["geom"]) for part in (snapshot, after))
        assert new.is_valid
        stray = shapely.make_valid(old).symmetric_difference(new).difference(places)
        assert stray.area < 0.2, fid
    left = Counter(one.check for one in run(after, checks=ALONE))
    counts = Counter(one.check for one in before)
    unsafe = Counter(one.check for one in before if not one.safe)
    refused = Counter(one.check for one, _ in repairs.left if one.safe)
    for check in ("invalid", "twin", "overlap", "gap", "sliver", "size", "multipart"):
        assert left[check] == unsafe[check] + refused[check], check
    assert counts["overlap"] > left["overlap"]


def test_every_overlap_of_a_city_of_thousands_is_found(qgis_app):
    side = 70
    shapes = [square(n % side * 100, n // side * 100, 100.02, 100).segmentize(10) for n in range(side * side)]
    snapshot = from_shapes([MultiPolygon([shape]).wkb for shape in shapes], CRS)
    found = run(snapshot, checks=ALONE)
    assert Counter(one.check for one in found)["overlap"] == side * (side - 1)
    assert catalogue.BY_ID[found[0].check]


# ---- figures -----------------------------------------------------------------------------------------


def counted(city, year=2023, **changes):
    """Return the city's snapshot with its records counted; *changes* are those of RT 3."""
    rules = load("permen-14-2018")
    rows = []
    for record in city.records:
        number = int(record["rt_id"][1:])
        base = {"luas_flag_ha": 1.0, "luas_verifikasi_ha": 1.0, "jumlah_bangunan": 40.0 + number,
                "jumlah_penduduk": 200.0 + number, "jumlah_kk": 50.0, "panjang_jalan_ideal_m": 300.0,
                "panjang_drainase_ideal_m": 300.0}  # fmt: skip
        volumes = dict.fromkeys(rules.volume_columns, 0.0)
        rows.append({**record, "tahun": year, **base, **volumes, **(changes if number == 3 else {})})
    return rows


def test_figures_are_judged_with_the_years_not_shown(city):
    snapshot = city.snapshot()
    earlier = counted(city, 2022)

    def codes(**changes):
        rows = {**snapshot.rows, "baseline": counted(city, **changes), OTHER_YEARS: earlier}
        found = run(replace(snapshot, rows=rows, regulation="permen-14-2018"))
        return [
            (one.check, one.parties[0].key, one.level) for one in found if one.check in {"shifted", "figures"}
        ]

    assert codes() == []
    assert codes(v_3a=51.0) == [("figures", "r3", Level.WARNING)]
    assert codes(luas_flag_ha=10.0) == [("figures", "r3", Level.WARNING)]
    assert codes(v_3a=12.5, v_3b=33.3, v_5a=41.7, v_5b=0.1) == [("shifted", "r3", Level.ERROR)]


def test_figures_of_other_kelurahan_are_not_told(city):
    snapshot = city.snapshot()
    rows = {**snapshot.rows, "baseline": counted(city, v_3a=51.0)}
    judged = replace(snapshot, rows=rows, regulation="permen-14-2018")
    mine = next(row["wilayah_id"] for row in snapshot.rows["rt"] if row["rt_id"] == "r3")
    other = next(row["wilayah_id"] for row in snapshot.rows["wilayah"] if row["wilayah_id"] != mine)
    assert [one.check for one in run(judged, area=mine) if one.check == "figures"] == ["figures"]
    assert [one.check for one in run(judged, area=other) if one.check == "figures"] == []
