// The map: RT by class, outlines with names, scale in metres, north, a background only on request.
let map;
let background = null;
let outline = null;
let marked = null;
const rtShapes = [];
const rtLabels = [];
const NAME_WIDTH = 190;
const lines = { kelurahan: [], kawasan: [] };

function rtStyle(rt) {
  return {
    color: INK, weight: 1, opacity: 1, fill: true, className: 'rt',
    fillColor: 'url(#hatch-' + classOf(rt) + ')', fillOpacity: state.background < 0 ? 1 : 0.7,
  };
}

function buildMap() {
  map = L.map('map', {
    zoomControl: false, attributionControl: false, zoomSnap: 0.25, maxZoom: 21, minZoom: 9,
    renderer: L.svg({ padding: 0.5 }),
  });
  ['rt', 'lines'].forEach((name, order) => { map.createPane(name).style.zIndex = 410 + 10 * order; });
  map.getPane('lines').style.pointerEvents = 'none';
  DATA.rt.forEach((one, rt) => {
    if (!one.g.length) return;
    const shape = L.polygon(polygons(one.g), Object.assign({ pane: 'rt' }, rtStyle(rt)));
    shape.on('click', (event) => {
      L.DomEvent.stopPropagation(event);
      openRt(rt, event.latlng);
    });
    rtShapes[rt] = shape;
  });
  DATA.kelurahan.forEach((one, at) => addLine('kelurahan', one, at, { color: '#111', weight: 2.5 }));
  DATA.kawasan.forEach((one, at) => addLine('kawasan', one, at, { color: '#ad1457', weight: 3, dashArray: '8 5' }));
  map.on('zoomend', placeLabels);
  map.on('moveend', placeLabels);
  window.addEventListener('resize', () => {
    if (screenView) return;
    map.invalidateSize();
    refitPopup();
  });
}

function addLine(kind, one, at, style) {
  if (!one.g.length) return;
  const made = { shape: L.polygon(polygons(one.g), Object.assign({ pane: 'lines', fill: false, interactive: false }, style)) };
  if (one.p) {
    const box = made.shape.getBounds();
    made.name = one.name || one.nama;
    made.size = box.getSouthWest().distanceTo(box.getNorthEast());
    made.label = label(one.p, [made.name], 'name ' + kind);
  }
  lines[kind][at] = made;
}

function label(point, texts, kind) {
  const box = make('span', { class: 'label ' + kind }, texts.map((text) => make('span', {}, text)));
  return L.marker(place(point), {
    icon: L.divIcon({ className: 'holder', html: box, iconSize: [0, 0] }), interactive: false, keyboard: false,
  });
}

function shown(layer, wanted) {
  if (wanted && !map.hasLayer(layer)) layer.addTo(map);
  if (!wanted && map.hasLayer(layer)) layer.remove();
}

// Names of kelurahan and kawasan: where two would cover each other, the smaller place goes without; so does
// one that its name would hide.
function placeNames() {
  const taken = [];
  const free = (one, kind) => {
    const at = map.latLngToContainerPoint(one.label.getLatLng());
    const length = one.name.length * (kind === 'kawasan' ? 7 : 8) + 12;
    const half = Math.min(length, NAME_WIDTH) / 2;
    const high = 11 * Math.ceil(length / NAME_WIDTH);
    const y = at.y + (kind === 'kawasan' ? 20 : 0);
    const box = { left: at.x - half, right: at.x + half, top: y - high, bottom: y + high };
    const edges = one.shape.getBounds();
    const across = map.latLngToContainerPoint(edges.getSouthWest()).distanceTo(map.latLngToContainerPoint(edges.getNorthEast()));
    if (lines[kind].length > 1 && across < half) return false;
    const found = taken.every((other) => box.left > other.right || box.right < other.left
      || box.top > other.bottom || box.bottom < other.top);
    if (found) taken.push(box);
    return found;
  };
  const largest = (kind) => lines[kind].filter((one) => one.label).sort((one, other) => other.size - one.size);
  largest('kelurahan').forEach((one) => shown(one.label, free(one, 'kelurahan')));
  largest('kawasan').forEach((one) => {
    shown(one.label, state.kawasan && map.getZoom() >= 15 && free(one, 'kawasan'));
  });
  return taken;
}

// A number stands in its RT when there is room for it and no name of a place.
function placeLabels() {
  const view = map.getBounds();
  lines.kawasan.forEach((one) => shown(one.shape, state.kawasan));
  lines.kelurahan.forEach((one) => shown(one.shape, true));
  const taken = placeNames();
  DATA.rt.forEach((one, rt) => {
    const shape = rtShapes[rt];
    if (!shape || !one.p) return;
    const box = shape.getBounds();
    let fits = map.hasLayer(shape) && view.intersects(box);
    if (fits) {
      const low = map.latLngToLayerPoint(box.getSouthWest());
      const high = map.latLngToLayerPoint(box.getNorthEast());
      const at = map.latLngToContainerPoint(place(one.p));
      fits = high.x - low.x > 44 && low.y - high.y > 34 && taken.every((box) => at.x + 22 < box.left
        || at.x - 22 > box.right || at.y + 15 < box.top || at.y - 15 > box.bottom);
      if (fits) taken.push({ left: at.x - 22, right: at.x + 22, top: at.y - 15, bottom: at.y + 15 });
    }
    if (fits && !rtLabels[rt]) rtLabels[rt] = label(one.p, one.key ? shortKey(one.key).split(/ (?=RW)/) : ['?'], 'number');
    if (rtLabels[rt]) shown(rtLabels[rt], fits);
  });
}

// The RT whose profile is open; none for -1.
function mark(rt) {
  if (marked) marked.remove();
  marked = null;
  if (rtShapes[rt]) {
    marked = L.polygon(rtShapes[rt].getLatLngs(), {
      pane: 'lines', fill: false, interactive: false, color: '#0b57d0', weight: 4,
    }).addTo(map);
  }
}

function drawMap() {
  rtShapes.forEach((shape, rt) => {
    shown(shape, !state.hidden.has(classOf(rt)));
    shape.setStyle(rtStyle(rt));
    const node = shape.getElement();
    if (node) node.setAttribute('data-rt', rt);
  });
  if (outline) outline.remove();
  outline = null;
  const chosen = lines.kelurahan[state.kelurahan];
  if (chosen) {
    outline = L.polygon(chosen.shape.getLatLngs(), {
      pane: 'lines', fill: false, interactive: false, color: '#0b57d0', weight: 5,
    }).addTo(map);
  }
  placeLabels();
}

function bounds(kelurahan) {
  const all = L.latLngBounds([]);
  rtShapes.forEach((shape, rt) => {
    if (kelurahan < 0 || DATA.rt[rt].k === kelurahan) all.extend(shape.getBounds());
  });
  lines.kelurahan.forEach((one, at) => {
    if (kelurahan < 0 || at === kelurahan) all.extend(one.shape.getBounds());
  });
  return all;
}

function showPlace(kelurahan) {
  const box = bounds(kelurahan);
  if (box.isValid()) map.fitBounds(box, { padding: [16, 16], animate: false });
}

function setBackground(at) {
  state.background = at;
  if (background) background.remove();
  background = null;
  document.getElementById('map').classList.toggle('backed', at >= 0);
  if (at >= 0) {
    const one = DATA.backgrounds[at];
    background = L.tileLayer(one.url, { maxNativeZoom: one.zmax, maxZoom: 21, referrerPolicy: 'origin' });
    background.once('tileerror', () => tell(words('background_failed')));
    background.addTo(map);
  }
  drawControls();
  drawMap();
}
