// The panel: classes with counts and hectares, search, list, years, sources.
const SHOWN = 12;
let query = '';

function byId(id) {
  return document.getElementById(id);
}

function drawHead() {
  document.documentElement.lang = state.lang;
  document.title = inLanguage(DATA.title);
  byId('title').textContent = inLanguage(DATA.title);
  byId('scope').textContent = inLanguage(DATA.scope);
  byId('map').setAttribute('aria-label', words('map_hint'));
  const other = LANGUAGES.find((one) => one !== state.lang);
  byId('language').textContent = other === 'id' ? 'Bahasa Indonesia' : 'English';
  byId('language').lang = other;
  byId('years').setAttribute('aria-label', words('year'));
  byId('years').replaceChildren(...DATA.years.map((year) => make('label', {},
    make('input', {
      type: 'radio', name: 'year', value: year, checked: year === state.year,
      onchange: () => setYear(year),
    }), make('span', {}, String(year)))));
  const chosen = byId('years').querySelector(':checked').parentNode;
  byId('years').scrollLeft = chosen.offsetLeft + chosen.offsetWidth - byId('years').clientWidth;
  byId('title').title = inLanguage(DATA.title);
  drawToggle();
}

function drawToggle() {
  const open = byId('panel').classList.contains('open');
  byId('toggle').textContent = words(open ? 'map_only' : 'legend');
  byId('toggle').setAttribute('aria-expanded', open);
}

function drawPanel() {
  const inside = byId('panel').contains(document.activeElement) ? document.activeElement.id : '';
  const top = byId('panel').scrollTop;
  const open = byId('figures') && byId('figures').open;
  byId('panel').replaceChildren(...[placeBox(open), classBox(), yearBox(), searchBox(), listBox(), kawasanBox(), layerBox(),
    sourceBox()].filter(Boolean));
  byId('panel').scrollTop = top;
  if (inside && byId(inside)) byId(inside).focus();
}

function placeBox(open) {
  const found = sums();
  const chosen = state.kelurahan;
  const title = chosen >= 0 ? placeName(chosen) : DATA.kelurahan.length === 1 ? placeName(0) : words('city');
  const lines = [];
  if (found.total !== null) {
    lines.push(make('p', { class: 'verdict' }, swatch(CLASSES.indexOf(classNamed(found.kelas))), ' ',
      make('strong', {}, inLanguage(classNamed(found.kelas).name)),
      make('span', { class: 'total' }, words('total') + ' ', make('strong', {}, words('of', { total: number(found.total, 0), most: RULES.most })))));
  }
  lines.push(make('p', { class: 'big' }, make('strong', { id: 'slum' }, number(found.slum_ha, 2) + ' ha'),
    ' ' + words('slum_area').toLowerCase() + ' ' + state.year));
  lines.push(make('p', { class: 'small' }, words('complete', { complete: number(found.complete, 0), rt: number(found.rt, 0) })));
  if (found.undrawn) lines.push(make('p', { class: 'small' }, words('undrawn', { count: found.undrawn })));
  if (found.unnumbered) lines.push(make('p', { class: 'small' }, words('unnumbered', { count: found.unnumbered })));
  const back = chosen < 0 ? null
    : make('button', { type: 'button', class: 'link', id: 'whole', onclick: () => setPlace(-1) }, '‹ ' + words('whole'));
  const more = found.means.some((one) => one !== null)
    ? make('details', { id: 'figures', open: open ? '' : null }, make('summary', {}, words('figures')), headerTable(found.header), meansTable(found))
    : null;
  return make('section', {}, back, make('h2', { id: 'place' }, title), lines, more);
}

function headerTable(values) {
  return make('table', { class: 'figures' }, make('tbody', {}, RULES.header.map((item, at) => (
    values[at] === null ? null : row(inLanguage(item.name), headerText(values[at], item.unit))))));
}

function meansTable(found) {
  return make('table', { class: 'aspects' }, head(words('aspect'), words('percent')),
    make('tbody', {}, RULES.aspects.map((one, at) => make('tr', {},
      make('th', { scope: 'row' }, one.code + ' ' + inLanguage(one.name)),
      make('td', {}, found.means[at] === null ? '–' : number(found.means[at], 2) + ' %')))),
    make('tfoot', {}, make('tr', {}, make('th', { scope: 'row' }, words('mean')),
      make('td', {}, found.mean === null ? '–' : number(found.mean, 2) + ' %'))));
}

function classBox() {
  const found = sums();
  const rows = CLASSES.map((one, at) => {
    if (at === RULES.classes.length && !found.counts[at] && !found.unnumbered) return null;
    const name = inLanguage(one.name);
    return make('tr', { 'data-class': one.code },
      make('th', { scope: 'row' }, make('label', {},
        make('input', {
          type: 'checkbox', id: 'class-' + at, checked: !state.hidden.has(at),
          'aria-label': words('show_class', { name }), onchange: () => toggleClass(at),
        }), swatch(at), make('span', {}, name))),
      make('td', { class: 'soft' }, one.band),
      make('td', {}, number(found.counts[at], 0)),
      make('td', {}, number(found.ha[at], 2)));
  });
  const all = found.counts.reduce((sum, one) => sum + one, 0);
  const hectares = found.ha.reduce((sum, one) => sum + (one || 0), 0);
  return make('section', { class: 'legend' },
    make('table', { class: 'classes' },
      make('caption', {}, words('classes') + ' ' + state.year),
      head(words('class'), words('score'), words('rt'), words('hectares')),
      make('tbody', {}, rows),
      make('tfoot', {}, make('tr', {}, make('th', { scope: 'row' }, words('total_row')), make('td', {}),
        make('td', {}, number(all, 0)), make('td', {}, number(hectares, 2))))),
    make('p', { class: 'small' }, words('basis')));
}

function yearBox() {
  if (DATA.years.length < 2) return null;
  const values = DATA.years.map((year) => sums(year).slum_ha);
  const most = Math.max(...values, 1e-9);
  return make('section', {}, make('h3', {}, words('by_year')),
    make('table', { class: 'bars' }, make('tbody', {}, DATA.years.map((year, at) => {
      const bar = make('span', { class: 'bar' });
      bar.style.width = Math.round(100 * values[at] / most) + '%';
      return make('tr', { class: year === state.year ? 'now' : null },
        make('th', { scope: 'row' }, String(year)), make('td', { class: 'wide' }, bar),
        make('td', {}, number(values[at], 2)));
    }))));
}

function searchBox() {
  const field = make('input', {
    type: 'search', id: 'search', autocomplete: 'off', placeholder: words('search_hint'), value: query,
    oninput: (event) => { query = event.target.value; drawFound(); },
  });
  return make('section', { class: 'search' }, make('label', { for: 'search' }, make('h3', {}, words('search'))), field,
    make('ul', { id: 'found', 'aria-live': 'polite' }));
}

// What an RT may be called in a search, made once: a city has thousands.
const searched = [];
function namesOf(rt) {
  if (!searched[rt]) {
    const one = DATA.rt[rt];
    const short = folded(shortKey(one.key));
    const where = folded(placeName(one.k));
    searched[rt] = { short, whole: [short + where, folded(one.key) + where, where + short] };
  }
  return searched[rt];
}

function drawFound() {
  const wanted = folded(query);
  const list = byId('found');
  if (!wanted) {
    list.replaceChildren();
    return;
  }
  const places = DATA.kelurahan.map((one, at) => at).filter((at) => folded(DATA.kelurahan[at].name).includes(wanted));
  const rts = DATA.rt.map((one, rt) => rt).filter((rt) => {
    const names = namesOf(rt);
    return names.whole.some((text) => text.startsWith(wanted)) || names.short.includes(wanted);
  }).filter((rt) => !places.includes(DATA.rt[rt].k));
  const all = places.map(placeButton).concat(rts.map((rt) => rtButton(rt, true)));
  const left = all.length - SHOWN;
  const items = all.slice(0, SHOWN).map((one) => make('li', {}, one));
  if (left > 0) items.push(make('li', { class: 'small' }, words('found_more', { count: left })));
  list.replaceChildren(...(items.length ? items : [make('li', { class: 'small' }, words('found_none'))]));
}

function placeButton(at) {
  const found = DATA.sums[state.year].kelurahan[at];
  return make('button', { type: 'button', class: 'item', 'data-kelurahan': at, onclick: () => setPlace(at) },
    swatch(found.kelas ? CLASSES.indexOf(classNamed(found.kelas)) : RULES.classes.length),
    make('span', {}, DATA.kelurahan[at].name), make('span', { class: 'right' }, number(found.slum_ha, 2) + ' ha'));
}

function rtButton(rt, named) {
  const total = figure(rt, 'total');
  const one = DATA.rt[rt];
  return make('button', { type: 'button', class: 'item', 'data-rt-item': rt, onclick: () => showRt(rt) },
    swatch(classOf(rt)), make('span', {}, shortKey(one.key) + (named ? ', ' + placeName(one.k) : '')),
    make('span', { class: 'right' }, figure(rt, 'state') === STATE.incomplete ? words('incomplete') : number(total, 0)));
}

function listBox() {
  const chosen = state.kelurahan;
  const stray = DATA.rt.map((one, rt) => rt).filter((rt) => DATA.rt[rt].k < 0);
  const items = chosen < 0
    ? DATA.kelurahan.map((one, at) => placeButton(at)).concat(stray.map((rt) => rtButton(rt, true)))
    : DATA.rt.map((one, rt) => rt).filter((rt) => DATA.rt[rt].k === chosen).map((rt) => rtButton(rt, false));
  return make('section', {}, make('h3', {}, words(chosen < 0 ? 'list_kelurahan' : 'list_rt')),
    make('ul', { id: 'list' }, items.map((one) => make('li', {}, one))));
}

// Kawasan reach across kelurahan, so they are listed whole and only beside the city.
function kawasanBox() {
  if (!DATA.kawasan.length || state.kelurahan >= 0) return null;
  const found = DATA.sums[state.year].kawasan;
  return make('section', {}, make('h3', {}, words('kawasan')), make('ul', {}, DATA.kawasan.map((one, at) => make('li', {},
    make('button', { type: 'button', class: 'item', 'data-kawasan': at, onclick: () => showKawasan(at) },
      swatch(found[at].kelas ? CLASSES.indexOf(classNamed(found[at].kelas)) : RULES.classes.length),
      make('span', {}, one.nama),
      make('span', { class: 'right' }, found[at].slum_ha === null ? '–' : number(found[at].slum_ha, 2) + ' ha'))))));
}

function layerBox() {
  const choose = make('select', { id: 'background', onchange: (event) => setBackground(Number(event.target.value)) },
    make('option', { value: -1 }, words('background_none')),
    DATA.backgrounds.map((one, at) => make('option', { value: at, selected: at === state.background }, inLanguage(one.name))));
  return make('section', { class: 'layers' },
    make('p', {}, make('span', { class: 'line kelurahan' }), words('boundary')),
    DATA.kawasan.length ? make('p', {}, make('label', {}, make('input', {
      type: 'checkbox', id: 'kawasan', checked: state.kawasan,
      onchange: (event) => { state.kawasan = event.target.checked; placeLabels(); },
    }), make('span', { class: 'line kawasan' }), words('show_kawasan'))) : null,
    make('p', {}, make('label', { for: 'background' }, words('background')), choose));
}

function sourceBox() {
  return make('section', { class: 'sources' }, make('h3', {}, words('sources')),
    DATA.sources[state.lang].map((line) => make('p', {}, line)),
    make('p', {}, words('rules', { regulation: inLanguage(RULES.title) })),
    make('p', {}, words('made', { date: dateText(DATA.made) })));
}
