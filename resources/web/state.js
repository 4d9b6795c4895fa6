// What the reader chose, and the figures of an RT in the year chosen.
const COLUMN = {};
DATA.columns.forEach((name, place) => { COLUMN[name] = place; });
const CLASSES = RULES.classes.concat([RULES.unassessed]);
const STATE = { noRecord: 0, unscored: 1, incomplete: 2, complete: 3 };

const state = {
  lang: DATA.lang,
  year: DATA.years[DATA.years.length - 1],
  hidden: new Set(),
  kelurahan: -1,
  background: -1,
  kawasan: true,
};

function figure(rt, name, year) {
  const record = DATA.records[year || state.year][rt];
  const place = COLUMN[name];
  return place < record.length ? record[place] : null;
}

// Place of an RT's class among CLASSES; the last is "not assessed".
function classOf(rt, year) {
  const code = figure(rt, 'kelas', year);
  const found = RULES.classes.findIndex((one) => one.code === code);
  return found < 0 ? RULES.classes.length : found;
}

function classNamed(code) {
  return RULES.classes.find((one) => one.code === code) || RULES.unassessed;
}

function sums(year) {
  const all = DATA.sums[year || state.year];
  return state.kelurahan < 0 ? all.all : all.kelurahan[state.kelurahan];
}

function placeName(place) {
  return place < 0 ? words('no_kelurahan') : DATA.kelurahan[place].name;
}
