// On paper: the map over the whole width, below it legend and list, or the profile that is open.
let screenView = null;

function beforePrint() {
  if (screenView) return;
  const seen = map.getBounds();
  const whole = bounds(state.kelurahan);
  screenView = { center: map.getCenter(), zoom: map.getZoom(), sheet: !byId('sheet').hidden };
  const profiled = Boolean(popup) || screenView.sheet;
  document.body.classList.add('printing');
  document.body.classList.toggle('profiled', profiled);
  if (popup) {
    byId('sheet').replaceChildren(openedProfile());
    byId('sheet').hidden = false;
  }
  byId('sheet').querySelectorAll('details').forEach((one) => { one.open = true; });
  map.invalidateSize({ animate: false });
  if (profiled && rtShapes[opened]) {
    map.fitBounds(rtShapes[opened].getBounds().pad(1), { animate: false, maxZoom: 18 });
  } else {
    map.fitBounds(seen.contains(whole) ? whole : seen, { animate: false });
  }
}

function afterPrint() {
  if (!screenView) return;
  document.body.classList.remove('printing');
  byId('sheet').hidden = !screenView.sheet;
  map.invalidateSize({ animate: false });
  map.setView(screenView.center, screenView.zoom, { animate: false });
  screenView = null;
}
