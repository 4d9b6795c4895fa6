// Shapes from whole numbers, and hatches that still tell the classes apart in black and white.
const SCALE = 1000000;
const SVG = 'http://www.w3.org/2000/svg';
const INK = '#3c3c3c';

function ring(steps) {
  const points = [];
  let x = 0;
  let y = 0;
  for (let at = 0; at < steps.length; at += 2) {
    x += steps[at];
    y += steps[at + 1];
    points.push([y / SCALE, x / SCALE]);
  }
  return points;
}

function polygons(encoded) {
  return encoded.map((part) => part.map(ring));
}

function place(point) {
  return L.latLng(point[1] / SCALE, point[0] / SCALE);
}

function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...children);
  return node;
}

// Names of the regulation file: Qt's fill patterns.
const HATCHES = {
  diagonal_x: 'M0 0L9 9M9 0L0 9',
  f_diagonal: 'M0 9L9 0M-1 1L1 -1M8 10L10 8',
  b_diagonal: 'M0 0L9 9M-1 8L1 10M8 -1L10 1',
  horizontal: 'M0 4.5H9',
  vertical: 'M4.5 0V9',
  cross: 'M4.5 0V9M0 4.5H9',
};

function pattern(one, id) {
  const made = svg('pattern', { id, width: 9, height: 9, patternUnits: 'userSpaceOnUse' },
    svg('rect', { width: 9, height: 9, fill: one.color }));
  if (HATCHES[one.hatch]) {
    made.append(svg('path', { d: HATCHES[one.hatch], stroke: INK, 'stroke-width': 0.8, fill: 'none' }));
  } else if (one.hatch.startsWith('dense')) {
    made.append(svg('circle', { cx: 2.2, cy: 2.2, r: 0.9, fill: INK }),
      svg('circle', { cx: 6.7, cy: 6.7, r: 0.9, fill: INK }));
  }
  return made;
}

function addPatterns() {
  const defs = svg('defs', {});
  CLASSES.forEach((one, at) => defs.append(pattern(one, 'hatch-' + at)));
  document.body.append(svg('svg', { width: 0, height: 0, class: 'patterns', 'aria-hidden': 'true' }, defs));
}

function swatch(at) {
  return svg('svg', { width: 26, height: 16, class: 'swatch', 'aria-hidden': 'true' },
    svg('rect', { x: 0.5, y: 0.5, width: 25, height: 15, fill: 'url(#hatch-' + at + ')', stroke: INK }));
}
