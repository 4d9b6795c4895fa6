"""The ground of the sample: a river, two kelurahan of RT blocks, streets, drains and houses, all invented.

Lengths in metres, in UTM 48 S (EPSG:32748), near Metro, Lampung. Blocks of one kelurahan share the nodes and
bends of their edges, so that RT polygons meet exactly until a drawing mistake is made on purpose.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy.random import Generator

Point = tuple[float, float]

CRS = "EPSG:32748"
ORIGIN = (533150.0, 9434900.0)
TURN = math.radians(11.0)


@dataclass(frozen=True)
class Side:
    """One kelurahan: its blocks from the river (x = 0) outwards and from south to north."""

    name: str
    kemendagri: str
    bps: str
    direction: int
    """-1 west of the river, 1 east of it."""
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    empty: tuple[tuple[int, int], ...]
    """Blocks nobody lives in: column, row."""
    margin: tuple[float, ...]
    """How far the outer boundary lies from the blocks, from its south end to its north end."""


SIDES = (
    Side(
        "Mekar Asri",
        "18.99.01.1001",
        "1899010001",
        -1,
        (38.0, 42.0, 75.0, 100.0, 120.0, 140.0, 150.0),
        (62.0, 70.0, 85.0, 95.0, 90.0),
        ((3, 2), (6, 0), (6, 4)),
        (90.0, 160.0, 210.0, 180.0, 120.0),
    ),
    Side(
        "Tirta Rejo",
        "18.99.01.1002",
        "1899010002",
        1,
        (40.0, 50.0, 90.0, 110.0, 130.0, 140.0),
        (65.0, 72.0, 80.0, 92.0, 100.0),
        ((4, 3), (5, 0)),
        (140.0, 190.0, 150.0, 200.0, 100.0),
    ),
)


@dataclass
class Block:
    """One RT: its ring (open, local metres), place in the lattice and key."""

    side: Side
    column: int
    row: int
    ring: list[Point]
    corners: tuple[Point, Point, Point, Point]
    rt: int = 0
    rw: int = 0

    @property
    def key(self) -> str:
        """Return the normal form, for example ``RT004-RW002``."""
        return f"RT{self.rt:03d}-RW{self.rw:03d}"

    @property
    def area_ha(self) -> float:
        """Return the planar area in hectares."""
        return abs(_shoelace(self.ring)) / 10_000


@dataclass
class Edge:
    """A stretch between two lattice nodes: a street, and a drain along some of them."""

    line: list[Point]
    main: bool
    blocks: list[Block] = field(default_factory=list)


@dataclass
class Ground:
    """Everything that is drawn."""

    blocks: list[Block]
    edges: list[Edge]
    river: list[Point]
    bridge: list[Point]
    areas: list[tuple[Side, list[Point]]]


def make_ground(rng: Generator) -> Ground:
    """Return the ground that *rng* draws."""
    blocks: list[Block] = []
    edges: list[Edge] = []
    heads = []
    for side in SIDES:
        nodes = _nodes(side, rng)
        found, streets = _blocks(side, nodes, rng)
        blocks += found
        edges += streets
        heads.append(nodes[0][2])
    top = max(sum(side.heights) for side in SIDES)
    river = [(_river(y), float(y)) for y in range(-140, int(top) + 160, 20)]
    areas = [(side, _outline(side, river, top)) for side in SIDES]
    return Ground(blocks, edges, river, [heads[0], (_river(heads[0][1]), heads[0][1]), heads[1]], areas)


def to_utm(point: Point) -> Point:
    """Turn a local point into UTM 48 S."""
    x, y = point
    return (
        ORIGIN[0] + x * math.cos(TURN) - y * math.sin(TURN),
        ORIGIN[1] + x * math.sin(TURN) + y * math.cos(TURN),
    )


def shifted(line: list[Point], metres: float) -> list[Point]:
    """Return *line* moved sideways, to the left of its direction."""
    (x0, y0), (x1, y1) = line[0], line[-1]
    length = math.hypot(x1 - x0, y1 - y0)
    dx, dy = -(y1 - y0) / length * metres, (x1 - x0) / length * metres
    return [(x + dx, y + dy) for x, y in line]


def houses(block: Block, count: int, neat: float, rng: Generator) -> list[list[Point]]:
    """Return *count* rectangular footprints in *block*.

    Parameters
    ----------
    neat
        1 for straight rows, 0 for houses that stand every which way.
    """
    sw, se, ne, nw = block.corners
    wide = math.dist(sw, se) + math.dist(nw, ne)
    high = math.dist(sw, nw) + math.dist(se, ne)
    rows = max(1, math.floor(math.sqrt(count * high / wide)))
    columns = math.ceil(count / rows)
    slots = [(i, j) for j in range(rows) for i in range(columns)]
    while len(slots) > count:
        slots.pop(int(rng.random() * len(slots)))
    margin = 0.07
    step_u, step_v = (1 - 2 * margin) / columns, (1 - 2 * margin) / rows
    width, depth = wide / 2 * step_u, high / 2 * step_v
    along = math.atan2(se[1] - sw[1], se[0] - sw[0])
    made = []
    for i, j in slots:
        u = margin + (i + 0.5) * step_u
        v = margin + (j + 0.5) * step_v
        x = (1 - v) * ((1 - u) * sw[0] + u * se[0]) + v * ((1 - u) * nw[0] + u * ne[0])
        y = (1 - v) * ((1 - u) * sw[1] + u * se[1]) + v * ((1 - u) * nw[1] + u * ne[1])
        w = min(width * (0.62 + 0.16 * rng.random()), 13.0) / 2
        h = min(depth * (0.62 + 0.16 * rng.random()), 16.0) / 2
        turn = along + (rng.random() - 0.5) * 0.35 * (1 - neat)
        cos, sin = math.cos(turn), math.sin(turn)
        made.append(
            [(x + a * cos - b * sin, y + a * sin + b * cos) for a, b in ((-w, -h), (w, -h), (w, h), (-w, h))]
        )
    return made


def _river(y: float) -> float:
    return 14 * math.sin(y / 110) + 6 * math.sin(y / 47 + 1)


def _jitter(rng: Generator, metres: float) -> float:
    return (rng.random() * 2 - 1) * metres


def _nodes(side: Side, rng: Generator) -> list[list[Point]]:
    """Return the lattice's nodes, ``[column][row]``; the first column follows the river bank."""
    ys = [0.0]
    for height in side.heights:
        ys.append(ys[-1] + height)
    nodes = []
    x = 12.0
    for column in range(len(side.widths) + 1):
        loose = min(7.0, x / 8)
        bend = max(0.0, 1 - column / 3)
        nodes.append(
            [
                (side.direction * x + bend * _river(y) + _jitter(rng, loose), y + _jitter(rng, loose))
                for y in ys
            ]
        )
        if column < len(side.widths):
            x += side.widths[column]
    return nodes


def _blocks(side: Side, nodes: list[list[Point]], rng: Generator) -> tuple[list[Block], list[Edge]]:
    columns, rows = len(side.widths), len(side.heights)
    edges: dict[tuple[int, int, str], Edge] = {}
    for i in range(columns + 1):
        for j in range(rows + 1):
            for kind, (di, dj) in (("across", (1, 0)), ("up", (0, 1))):
                if i + di > columns or j + dj > rows:
                    continue
                (ax, ay), (bx, by) = nodes[i][j], nodes[i + di][j + dj]
                bend = ((ax + bx) / 2 + _jitter(rng, 3), (ay + by) / 2 + _jitter(rng, 3))
                main = (kind == "across" and j == 2) or (kind == "up" and i in {3, columns})  # noqa: PLR2004
                edges[i, j, kind] = Edge([(ax, ay), bend, (bx, by)], main)
    blocks = []
    numbers: dict[int, int] = {}
    for j in range(rows):
        for i in range(columns):
            if (i, j) in side.empty:
                continue
            around = [
                edges[i, j, "across"],
                edges[i + 1, j, "up"],
                edges[i, j + 1, "across"],
                edges[i, j, "up"],
            ]
            south, east, north, west = (edge.line for edge in around)
            block = Block(
                side,
                i,
                j,
                [*south[:2], *east[:2], *north[:0:-1], *west[:0:-1]],
                (south[0], south[2], north[2], north[0]),
                rw=j // 2 + 1,
            )
            block.rt = numbers[block.rw] = numbers.get(block.rw, 0) + 1
            for edge in around:
                edge.blocks.append(block)
            blocks.append(block)
    return blocks, [edge for edge in edges.values() if edge.blocks]


def _outline(side: Side, river: list[Point], top: float) -> list[Point]:
    """Return the kelurahan's ring: the river on one side, an irregular line on the other."""
    reach = 12 + sum(side.widths)
    count = len(side.margin)
    low, high = river[0][1], river[-1][1]
    outer = [
        (side.direction * (reach + margin), low + (high - low) * (index + 0.5) / count)
        for index, margin in enumerate(side.margin)
    ]
    south = (side.direction * reach * 0.55, low + 25)
    north = (side.direction * reach * 0.5, min(high - 30, top + 110))
    return [*river, north, *reversed(outer), south]


def _shoelace(ring: list[Point]) -> float:
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]])) / 2
