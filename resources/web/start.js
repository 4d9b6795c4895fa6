// What happens when the reader chooses something, and the beginning.
let controls = [];

function tell(text) {
  const box = make('div', { class: 'tell', role: 'status' }, text);
  byId('main').append(box);
  setTimeout(() => box.remove(), 6000);
}

function setYear(year) {
  state.year = year;
  drawPanel();
  drawFound();
  drawMap();
  drawPopup();
}

function setLanguage() {
  state.lang = LANGUAGES.find((one) => one !== state.lang);
  searched.length = 0;
  drawHead();
  drawPanel();
  drawFound();
  drawControls();
  drawMap();
  drawPopup();
}

function setPlace(kelurahan) {
  state.kelurahan = kelurahan;
  closeRt();
  query = '';
  drawPanel();
  byId('panel').scrollTop = 0;
  drawMap();
  showPlace(kelurahan);
}

function toggleClass(at) {
  if (!state.hidden.delete(at)) state.hidden.add(at);
  drawMap();
  if (opened >= 0 && state.hidden.has(classOf(opened))) closeRt();
}

function showRt(rt) {
  const at = classOf(rt);
  if (state.hidden.has(at)) {
    state.hidden.delete(at);
    drawPanel();
    drawFound();
    drawMap();
  }
  openPanel(false);
  if (rtShapes[rt]) map.fitBounds(rtShapes[rt].getBounds(), { maxZoom: 18, animate: false });
  const from = document.activeElement;
  openRt(rt, null);
  opener = from;
  document.querySelector('.profile .close').focus();
}

function showKawasan(at) {
  const from = document.activeElement;
  openPanel(false);
  if (lines.kawasan[at]) map.fitBounds(lines.kawasan[at].shape.getBounds(), { maxZoom: 18, padding: [30, 30], animate: false });
  openKawasan(at);
  opener = from;
  document.querySelector('.profile .close').focus();
}

function openPanel(open) {
  byId('panel').classList.toggle('open', open);
  drawToggle();
}

function control(position, node) {
  const made = new L.Control({ position });
  made.onAdd = () => {
    L.DomEvent.disableClickPropagation(node);
    return node;
  };
  made.addTo(map);
  controls.push(made);
}

function drawControls() {
  controls.forEach((one) => one.remove());
  controls = [];
  const zoom = L.control.zoom({ position: 'topright', zoomInTitle: words('zoom_in'), zoomOutTitle: words('zoom_out') });
  zoom.addTo(map);
  const home = make('div', { class: 'leaflet-bar' }, make('a', {
    href: '#', role: 'button', id: 'home', title: words('whole'), 'aria-label': words('whole'),
    onclick: (event) => { event.preventDefault(); setPlace(-1); },
  }, '⤢'));
  const scale = L.control.scale({ imperial: false, maxWidth: 120, position: 'bottomright' });
  control('topright', home);
  control('topright', make('div', { class: 'north', title: words('north_title') },
    svg('svg', { width: 22, height: 30, 'aria-hidden': 'true' },
      svg('path', { d: 'M11 1L19 28L11 22Z', fill: '#111' }),
      svg('path', { d: 'M11 1L3 28L11 22Z', fill: '#fff', stroke: '#111' })),
    make('span', {}, words('north'))));
  if (state.background >= 0) {
    control('bottomright', make('div', { class: 'credit' }, DATA.backgrounds[state.background].attribution));
  }
  scale.addTo(map);
  controls.push(zoom, scale);
}

addPatterns();
buildMap();
map.on('click', () => { if (!popup) closeRt(); });
drawHead();
drawPanel();
drawControls();
showPlace(-1);
drawMap();
byId('language').addEventListener('click', setLanguage);
byId('toggle').addEventListener('click', () => openPanel(!byId('panel').classList.contains('open')));
window.addEventListener('beforeprint', beforePrint);
window.addEventListener('afterprint', afterPrint);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    closeRt();
    openPanel(false);
  }
});
document.body.setAttribute('data-ready', 'true');
