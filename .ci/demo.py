"""From a folder of files to a scored slum map, its layers and its decree table, by the public algorithms.

    python .ci/demo.py --output build/demo [--source FOLDER] [--language id|en] [--city NAME] [--crs EPSG:…]

Without --source the shipped sample is used. Says what it used, what it made, and lists by name what has no
partner, stands twice or could not be read.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), "/usr/share/qgis/python/plugins"]
PROFILE = tempfile.mkdtemp(prefix="kotaku-demo-")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("XDG_RUNTIME_DIR", PROFILE)
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = PROFILE

from demo_files import FOLDERS, PARTS, Candidate, Found, find, what_is  # noqa: E402
from demo_percents import score_table  # noqa: E402
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback  # noqa: E402
from qgis.PyQt.QtCore import QSettings  # noqa: E402

from kotaku_qgis.core.errors import KotakuError  # noqa: E402
from kotaku_qgis.core.printed import compare_printed  # noqa: E402
from kotaku_qgis.i18n import describe, translator  # noqa: E402
from kotaku_qgis.processing import creation, intake  # noqa: E402
from kotaku_qgis.processing.provider import KotakuProvider  # noqa: E402
from kotaku_qgis.processing.sample import add_activities, add_networks  # noqa: E402
from kotaku_qgis.workspace.store import open_workspace  # noqa: E402

MARK = ".made-by-demo"
LISTED = 60
ODD = 8
"""Findings of one kind printed per step (of odd figures fewer); all of them stand in findings/."""


class Feedback(QgsProcessingFeedback):
    """Keeps what an algorithm says, in order; prints it once the step is done."""

    def __init__(self) -> None:
        super().__init__(False)
        self.lines: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.lines.append(info)

    def pushWarning(self, warning: str) -> None:
        self.lines.append(f"! {warning}")

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: ARG002
        self.lines.append(f"!! {error}")


class Demo:
    """One run: the folder it fills and the workspace in it."""

    def __init__(self, options: argparse.Namespace, found: Found) -> None:
        self.options, self.found = options, found
        self.out = Path(options.output)
        self.name = re.sub(r"[^a-z0-9]+", "-", self.city.lower()).strip("-") or "kota"
        self.gpkg = self.out / f"{self.name}.gpkg"
        self.begun = time.monotonic()

    @property
    def city(self) -> str:
        for candidate in () if self.options.city else self.found.boundaries:
            names = {
                str(value)
                for column in candidate.matching.columns("kota")
                for value in candidate.loaded.data[column].dropna()
            }
            if len(names) == 1:
                return names.pop()
        return self.options.city or self.options.source.resolve().name.replace("_", " ").title()

    def run(self, name: str, most: int = LISTED, **parameters: object) -> dict:
        """Run one algorithm, print at most *most* lines of a kind, and keep every finding in findings/."""
        begun = time.monotonic()
        feedback = Feedback()
        if name in {"createworkspace", "importboundaries", "importrt", "importbaseline", "score"}:
            findings = self.out / "findings"
            findings.mkdir(exist_ok=True)
            number = len(list(findings.iterdir())) + 1
            parameters["REPORT"] = str(findings / f"{number:02d}-{name}.csv")
        import processing

        outputs = processing.run(f"kotaku:{name}", parameters, feedback=feedback)
        source = parameters.get("SOURCE") or parameters.get("BOUNDARIES")
        title = " ".join(
            [name, Path(str(source)).name if source else str(parameters.get("LEVEL", ""))]
        ).strip()
        print(f"\n== {title} ({time.monotonic() - begun:.1f} s)")
        lines = [line for line in feedback.lines if not line.startswith("Results:")]
        self.say(lines, most)
        return outputs

    @staticmethod
    def say(lines: list[str], most: int = LISTED) -> None:
        """Print *lines*; of many that differ only in numbers and names, the first ones and a count."""
        seen: Counter[str] = Counter()
        for line in lines:
            kind = re.sub(r"[\d.,]+|“[^”]*”|[A-Z]{2}\d+\S*", "#", line)[-60:]
            seen[kind] += 1
            if seen[kind] <= most:
                print(f"  {line}")
        for kind, count in seen.items():
            if count > most:
                print(f"  … {count - most} more like this: {kind.strip()}")

    def create(self) -> None:
        boundaries = self.found.boundaries[:1]
        parameters: dict[str, object] = {
            "CITY": self.city,
            "REGULATION": self.options.regulation or self.found.regulation,
            "OUTPUT": str(self.gpkg),
            "LANGUAGE": self.options.language,
            "SECTOR_MEAN": self.options.sector_mean,
        }
        if boundaries:
            parameters["BOUNDARIES"] = str(boundaries[0].path)
            parameters["BOUNDARIES_LAYER"] = boundaries[0].loaded.layer or ""
        if self.options.crs:
            parameters["CRS"] = self.options.crs
        elif not boundaries:
            parameters["CRS"] = self.crs_of_rt()
        self.run("createworkspace", **parameters)
        for more in self.found.boundaries[1:]:
            self.run(
                "importboundaries",
                WORKSPACE=str(self.gpkg),
                SOURCE=str(more.path),
                LAYER=more.loaded.layer or "",
            )

    def crs_of_rt(self) -> str:
        """Return the UTM zone of the RT polygons; with a table alone the CRS has nothing to act on."""
        if self.found.rt:
            return creation.suggested_crs(self.found.rt[0].loaded, intake.Options())[0][0]
        print("No polygons: WGS 84 / UTM zone 48S is noted as the coordinate system until there are some.")
        return "EPSG:32748"

    def intake(self) -> list[Candidate]:
        """Import RT and baseline; return the tables that were read."""
        for layer in self.found.rt:
            parameters: dict[str, object] = {
                "LAYER": layer.loaded.layer or "",
                "DUPLICATES": self.options.duplicates,
            }
            if self.options.source_crs:
                parameters["CRS"] = self.options.source_crs
            self.run("importrt", WORKSPACE=str(self.gpkg), SOURCE=str(layer.path), **parameters)
        with open_workspace(self.gpkg) as workspace:
            add_networks(workspace, self.options.source)
            add_activities(workspace, self.options.source / "kegiatan.csv")
        used: list[Candidate] = []
        for table in self.found.tables:
            if used and table.needed < table.of:
                self.found.other.append(
                    f"{table}: has {table.needed} of {table.of} columns, {used[0]} has more"
                )
                continue
            self.run("importbaseline", **self.table_parameters(table))
            used.append(table)
        if used and used[0].headers < 6:
            self.headers()
        return used

    def table_parameters(self, table: Candidate) -> dict[str, object]:
        parameters: dict[str, object] = {
            "WORKSPACE": str(self.gpkg),
            "SOURCE": str(table.path),
            "LAYER": table.loaded.layer or "",
        }
        if not table.has_year:
            year = self.options.year or self.year_in(table.path.stem)
            print(f"\n{table} has no column with the year; taken as {year} (YEAR=… says another).")
            parameters["YEAR"] = year
        return parameters

    @staticmethod
    def year_in(name: str) -> int:
        years = [int(text) for text in re.findall(r"(?<!\d)20\d\d(?!\d)", name)]
        return max(years) if years else date.today().year  # noqa: DTZ011

    def headers(self) -> None:
        """Fill the records' header columns from a table that has them once per RT."""
        with open_workspace(self.gpkg, readonly=True) as workspace:
            years = workspace.years()
        for table in self.found.headers:
            for year in [None] if table.has_year else years:
                parameters = {
                    "WORKSPACE": str(self.gpkg),
                    "SOURCE": str(table.path),
                    "LAYER": table.loaded.layer or "",
                    "MISSING_RT": "refuse",
                }
                self.run("importbaseline", ODD, **parameters, **({"YEAR": year} if year else {}))

    def compare(self, tables: list[Candidate]) -> bool:
        """Compare what a table prints itself with ours; False when a score, total or class differs."""
        equal = True
        with open_workspace(self.gpkg, readonly=True) as workspace:
            scored = workspace.rows("asesmen")
            for table in tables:
                if not table.matching.printed:
                    continue
                year = None if table.has_year else self.table_parameters(table)["YEAR"]
                plan = intake.make_plan(table.loaded, workspace, intake.Options(year=year))
                result = compare_printed(scored, plan.printed, workspace.regulation, table.path.name)
                counts = result.counts
                differing = [p for p in result.problems if p.code != "printed-means-differ"]
                judged = [p for p in differing if p.code != "printed-percents-differ"]
                rows = {problem.place.row for problem in judged}
                print(f"\n== results printed in {table}")
                print(
                    f"  {counts['records'] - len(rows)} of {counts['records']} records with every score, "
                    "total and class as printed"
                )
                kinds = ("percents", "scores", "totals", "classes", "means")
                agree = [
                    f"{kind} {counts[f'{kind}_equal']} of {counts[kind]}" for kind in kinds if counts[kind]
                ]
                print(f"  {', '.join(agree)}")
                self.say([f"! {describe(problem)}" for problem in differing], ODD)
                equal &= not judged
        return equal

    def outputs(self, year: int) -> None:
        common = {"WORKSPACE": str(self.gpkg), "YEAR": year}
        told = {**common, "LANGUAGE": self.options.language}
        for level in ("kelurahan", "kota"):
            self.run("aggregate", **common, LEVEL=level, OUTPUT=str(self.out / f"jumlah-{level}-{year}.csv"))
        self.run("exporttables", **told, OUTPUT=str(self.out / f"sk-{self.name}-{year}.xlsx"))
        if self.drawn():
            self.run("exportlayers", **told, FOLDER=str(self.out / "layers"))
            album = str(self.out / f"album-{self.name}-{year}.pdf")
            self.run("exportalbum", **told, THEMES="*", CONTENTS=True, OUTPUT=album)
            for level in ("rt", "kelurahan", "kota"):
                pdf = str(self.out / f"profil-{level}-{self.name}-{year}.pdf")
                self.run("exportprofile", **told, LEVEL=level, OUTPUT=pdf)
            page = str(self.out / f"peta-{self.name}.html")
            self.run("exporthtml", WORKSPACE=str(self.gpkg), LANGUAGE=self.options.language, OUTPUT=page)
        else:
            print("\nNo maps and no layers: they need RT polygons, and this folder has none.")

    def drawn(self) -> int:
        with open_workspace(self.gpkg, readonly=True) as workspace:
            return sum(row["geom"] is not None for row in workspace.rows("rt"))

    def finish(self) -> None:
        print(f"\nMade in {time.monotonic() - self.begun:.0f} s, in {self.out}:")
        for path in sorted(self.out.rglob("*")):
            told = path.relative_to(self.out)
            # a shapefile is one thing; findings and backups are listed as folders
            if not path.is_file() or path.name == MARK or path.suffix in PARTS or told.parts[0] in FOLDERS:
                continue
            print(f"  {told!s:<40} {path.stat().st_size / 1000:7.0f} kB  {what_is(path)}")
        for name, what in FOLDERS.items():
            count = sum(1 for _ in (self.out / name).glob("*"))
            if count:
                print(f"  {name + '/':<40} {count:4d} files  {what}")
        if self.found.other:
            print("\nNot used:")
            print(*(f"  {line}" for line in self.found.other), sep="\n")

    def main(self) -> int:
        self.create()
        tables = self.intake()
        alike = {score_table(table, self.out, self.options.sector_mean) for table in self.found.percents} <= {
            True
        }
        if not tables:
            print("\nNo maps and no decree table: they need a baseline table with volumes.")
            self.finish()
            return 0 if alike else 1
        self.run("score", ODD, WORKSPACE=str(self.gpkg))
        equal = self.compare(tables)
        with open_workspace(self.gpkg, readonly=True) as workspace:
            years = workspace.years()
        if years and not self.options.no_exports:
            self.outputs(self.options.year if self.options.year in years else max(years))
        self.finish()
        return 0 if equal and alike else 1


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "demo")
    parser.add_argument("--source", type=Path, default=ROOT / "resources" / "sample")
    parser.add_argument("--language", choices=("id", "en"))
    parser.add_argument("--city", default="")
    parser.add_argument("--crs", default="", help="of the workspace; default: the UTM zone of the polygons")
    parser.add_argument("--source-crs", default="", help="of RT polygons that do not say it")
    parser.add_argument("--regulation", default="")
    parser.add_argument("--sector-mean", choices=("sim", "plain"), default="sim")
    parser.add_argument("--duplicates", choices=("first", "merge", "none"), default="first")
    parser.add_argument("--year", type=int)
    parser.add_argument("--no-exports", action="store_true", help="workspace and scores only")
    options = parser.parse_args()
    options.spoken = options.language
    options.language = options.language or "id"
    return options


def fresh(folder: Path) -> None:
    """Empty *folder* if an earlier demo filled it; refuse anything else's."""
    if folder.exists() and any(folder.iterdir()):
        if not (folder / MARK).exists():
            raise SystemExit(f"{folder} holds files that no demo made; give another --output")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).touch()


def start(spoken: str | None) -> tuple[QgsApplication, KotakuProvider]:
    """Start QGIS without a window, with the provider; findings are told in *spoken*."""
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], True, PROFILE)
    application.initQgis()
    if spoken:
        QSettings().setValue("locale/overrideFlag", True)
        QSettings().setValue("locale/userLocale", spoken)
        made = translator(spoken)
        if made is not None:
            application.installTranslator(made)
    from processing.core.Processing import Processing

    Processing.initialize()
    provider = KotakuProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return application, provider


def main() -> int:
    options = arguments()
    if not options.source.is_dir():
        print(f"There is no folder {options.source}.", file=sys.stderr)
        return 2
    running = start(options.spoken)
    try:
        found = find(options.source)
        if not (found.rt or found.tables or found.percents):
            print(f"Neither RT polygons nor baseline tables in {options.source}.", file=sys.stderr)
            print(*(f"  {line}" for line in found.other), sep="\n", file=sys.stderr)
            return 2
        print(f"Folder {options.source}")
        tables = [*found.tables, *found.percents]
        for title, items in (("kelurahan", found.boundaries), ("RT", found.rt), ("baseline", tables)):
            print(f"  {title}: {', '.join(f'{item} ({item.loaded.rows})' for item in items) or 'none'}")
        fresh(options.output)
        return Demo(options, found).main()
    except KotakuError as error:
        print(f"\n{describe(error)}", file=sys.stderr)
    except QgsProcessingException as error:
        print(f"\n{error}", file=sys.stderr)
    finally:
        del running
        shutil.rmtree(PROFILE, ignore_errors=True)
    return 1


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # QGIS's own clean-up at exit may crash after everything is written
