// The profile of an RT in the year chosen: a pop-up at its place, on a telephone a sheet from below.
const NARROW = 560;
let opened = -1;
let shownKawasan = -1;
let popup = null;
let opener = null;
let shownAt = null;

function row(name, value) {
  return make('tr', {}, make('th', { scope: 'row' }, name), make('td', {}, value));
}

function openRt(rt, at) {
  const one = DATA.rt[rt];
  closeRt();
  opened = rt;
  mark(rt);
  openAt(at || (one.p ? place(one.p) : map.getCenter()), profile(rt));
}

function openAt(point, content) {
  shownAt = point;
  const size = map.getSize();
  if (size.x < NARROW) {
    openSheet(point, content);
    return;
  }
  popup = L.popup({
    maxWidth: Math.min(400, size.x - 40), minWidth: Math.min(340, size.x - 40),
    maxHeight: Math.max(180, Math.min(480, size.y - 70)), autoPanPadding: [10, 10], keepInView: false,
    closeButton: false,
  }).setLatLng(point).setContent(content);
  const made = popup;
  popup.on('remove', () => { if (popup === made) forgetRt(); });
  popup.openOn(map);
}

function openSheet(point, content) {
  byId('sheet').replaceChildren(content);
  byId('sheet').setAttribute('aria-label', content.querySelector('h2').textContent);
  byId('sheet').scrollTop = 0;
  byId('sheet').hidden = false;
  // the RT stays in sight in what the sheet leaves of the map
  const size = map.getSize();
  map.panBy(map.latLngToContainerPoint(point).subtract([size.x / 2, size.y * 0.19]), { animate: false });
}

function closeRt() {
  if (popup) map.closePopup(popup);
  forgetRt();
}

function forgetRt() {
  opened = -1;
  popup = null;
  mark(-1);
  byId('sheet').hidden = true;
  if (opener && document.contains(opener) && opener.offsetParent) opener.focus();
  opener = null;
}

function openedProfile() {
  return opened < 0 ? kawasanProfile(shownKawasan) : profile(opened);
}

// Year or language changed: the same place again.
function drawPopup() {
  if (!popup && byId('sheet').hidden) return;
  if (popup) popup.setContent(openedProfile());
  else byId('sheet').replaceChildren(openedProfile());
}

// A telephone was turned: what is open takes the form that fits.
function refitPopup() {
  const narrow = map.getSize().x < NARROW;
  if ((!popup && byId('sheet').hidden) || narrow === !popup) return;
  const [rt, from, content] = [opened, opener, openedProfile()];
  opener = null;
  closeRt();
  opened = rt;
  mark(rt);
  openAt(shownAt, content);
  opener = from;
}

function openKawasan(at) {
  closeRt();
  shownKawasan = at;
  const one = DATA.kawasan[at];
  openAt(one.p ? place(one.p) : map.getCenter(), kawasanProfile(at));
}

function kawasanProfile(at) {
  const one = DATA.kawasan[at];
  const found = DATA.sums[state.year].kawasan[at];
  const kelas = found.kelas ? CLASSES.indexOf(classNamed(found.kelas)) : RULES.classes.length;
  const rows = [];
  if (found.slum_ha !== null) rows.push(row(words('slum_area'), number(found.slum_ha, 2) + ' ha'));
  if (one.no_sk) rows.push(row(words('sk'), one.no_sk));
  if (one.luas_sk_ha !== null) rows.push(row(words('sk_area'), number(one.luas_sk_ha, 2) + ' ha'));
  return make('div', { class: 'profile' }, closeButton(),
    make('h2', {}, one.nama), make('p', { class: 'where' }, words('kawasan')),
    verdict(kelas, found.total),
    make('table', { class: 'figures' }, make('tbody', {}, rows)),
    found.means.some((mean) => mean !== null) ? [headerTable(found.header), meansTable(found)] : null);
}

function closeButton() {
  return make('button', { type: 'button', class: 'close', 'aria-label': words('close'), onclick: closeRt }, '×');
}

function profile(rt) {
  const one = DATA.rt[rt];
  const where = [placeName(one.k)];
  if (one.k >= 0 && DATA.kelurahan[one.k].district) {
    where.push(words('district', { name: DATA.kelurahan[one.k].district }));
  }
  if (one.w >= 0) where.push(DATA.kawasan[one.w].nama);
  return make('div', { class: 'profile', 'data-rt': rt },
    closeButton(),
    make('h2', {}, shortKey(one.key)),
    make('p', { class: 'where' }, where.join(' · ')),
    verdict(classOf(rt), figure(rt, 'total')),
    note(rt),
    one.g.length ? null : make('p', { class: 'note' }, words('not_drawn')),
    figure(rt, 'state') === STATE.noRecord ? areas(rt, one, []) : areas(rt, one, RULES.header),
    figure(rt, 'state') >= STATE.incomplete ? aspects(rt) : null,
    figure(rt, 'state') >= STATE.unscored ? parameters(rt) : null);
}

function verdict(at, total) {
  return make('p', { class: 'verdict' }, swatch(at), ' ',
    make('strong', {}, inLanguage(CLASSES[at].name)), ' ',
    make('span', { class: 'year' }, String(state.year)),
    total === null ? null : make('span', { class: 'total' }, words('total') + ' ',
      make('strong', {}, words('of', { total: number(total, 0), most: RULES.most }))));
}

function note(rt) {
  const known = figure(rt, 'state');
  let text = null;
  if (known === STATE.noRecord) text = words('no_record', { year: state.year });
  if (known === STATE.unscored) text = words('unscored', { year: state.year });
  if (known === STATE.incomplete) {
    const blank = RULES.parameters.filter((one) => figure(rt, 'n_' + one.code) === null);
    text = words('incomplete_text', { codes: blank.map((one) => one.code).join(', ') });
  }
  if (known === STATE.complete && figure(rt, 'kosong_nol')) text = words('blank_zero');
  return text ? make('p', { class: 'note' }, text) : null;
}

function areas(rt, one, header) {
  const rows = [];
  const add = (name, value) => { if (value !== null && value !== undefined) rows.push(row(name, value)); };
  const slum = figure(rt, 'luas_kumuh_ha');
  if (slum !== null) add(words('slum_area'), number(slum, 2) + ' ha');
  header.forEach((item) => {
    const value = figure(rt, item.column);
    add(inLanguage(item.name), headerText(value, item.unit));
  });
  if (one.drawn_ha !== null) add(words('drawn_area'), number(one.drawn_ha, 2) + ' ha');
  if (figure(rt, 'rata_kekumuhan') !== null) add(words('mean'), number(figure(rt, 'rata_kekumuhan'), 2) + ' %');
  add(words('class_code'), figure(rt, 'kode_kelas'));
  const priority = figure(rt, 'prioritas');
  if (priority !== null) add(words('priority'), String(priority));
  const band = figure(rt, 'pertimbangan_kelas');
  if (band !== null) add(words('considerations'), RULES.considerations[band] ? inLanguage(RULES.considerations[band]) : band);
  const legal = figure(rt, 'legal');
  if (legal !== null) add(words('legality'), inLanguage(RULES.legal[legal ? 1 : 0]));
  const way = figure(rt, 'pola_penanganan');
  if (way !== null) add(words('handling'), RULES.handling[way] ? inLanguage(RULES.handling[way]) : way);
  return make('table', { class: 'figures' }, make('tbody', {}, rows));
}

// A count without its unit, which the name says already; areas to two decimals.
function headerText(value, unit) {
  if (value === null || ['unit', 'jiwa', 'KK'].includes(unit)) return number(value, 2, 0);
  return unit === 'ha' ? number(value, 2) + ' ha' : amount(value, unit);
}

function head(...names) {
  return make('thead', {}, make('tr', {}, names.map((name, at) => make('th', { scope: 'col', class: at ? 'right' : null }, name))));
}

function aspects(rt) {
  return make('table', { class: 'aspects' }, head(words('aspect'), words('percent'), words('score')),
    make('tbody', {}, RULES.aspects.map((one) => {
      const percent = figure(rt, 'rata_' + one.code);
      const bar = make('span', { class: 'bar' });
      bar.style.width = Math.max(0, Math.min(100, percent || 0)) + '%';
      const score = figure(rt, 's_' + one.code);
      const most = RULES.best * one.parameters.length;
      return make('tr', { 'data-aspect': one.code },
        make('th', { scope: 'row' }, one.code + ' ' + inLanguage(one.name), make('span', { class: 'track' }, bar)),
        make('td', {}, percent === null ? '–' : number(percent, 2) + ' %'),
        make('td', {}, score === null ? '–' : words('of', { total: score, most })));
    })));
}

function parameters(rt) {
  return make('details', {}, make('summary', {}, words('parameters')),
    make('table', { class: 'aspects' }, head(words('parameter'), words('volume'), words('percent'), words('score')),
      make('tbody', {}, RULES.parameters.map((one) => {
        const volume = figure(rt, 'v_' + one.code);
        const percent = figure(rt, 'p_' + one.code);
        const score = figure(rt, 'n_' + one.code);
        return make('tr', { 'data-parameter': one.code, class: volume === null ? 'blank' : null },
          make('th', { scope: 'row' }, one.code + ' ' + inLanguage(one.name)),
          make('td', { class: volume === null ? 'words' : null }, volume === null ? words('not_counted') : amount(volume, one.unit)),
          make('td', {}, percent === null ? '–' : number(percent, 2) + ' %'),
          make('td', {}, score === null ? '–' : String(score)));
      }))));
}
