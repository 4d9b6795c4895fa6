// Words and numbers in the language the reader chose.
const DATA = JSON.parse(document.getElementById('data').textContent);
const RULES = DATA.rules;
const LANGUAGES = ['id', 'en'];

function words(name, values) {
  const text = DATA.texts[state.lang][name];
  return values ? text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole)) : text;
}

function inLanguage(text) {
  return text[state.lang];
}

// Half up by the decimal digits, as the tables are rounded: 1.005 is 1.01, which binary numbers would miss.
function rounded(value, decimals) {
  const size = Math.abs(value);
  if (size < 1e-6) return 0;
  const whole = Math.round(Number(size + 'e' + decimals));
  return Math.sign(value) * Number(whole + 'e-' + decimals);
}

function number(value, most, least) {
  if (value === null || value === undefined) return '–';
  const shown = rounded(value, most);
  return new Intl.NumberFormat(state.lang === 'id' ? 'id-ID' : 'en-GB', {
    minimumFractionDigits: least === undefined ? most : least, maximumFractionDigits: most,
  }).format(shown === 0 ? 0 : shown);
}

// Hectares of a place to two decimals, of a volume finer; other units are counted in whole mostly.
function amount(value, unit) {
  if (value === null || value === undefined) return '–';
  return number(value, unit === 'ha' ? 4 : 2, unit === 'ha' ? 2 : 0) + ' ' + (DATA.texts[state.lang]['unit_' + unit] || unit);
}

function dateText(iso) {
  const parts = iso.split('-').map(Number);
  return new Intl.DateTimeFormat(state.lang === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'long' })
    .format(new Date(parts[0], parts[1] - 1, parts[2]));
}

// RT003-RW001 is RT 3 of RW 1: the short form is what residents say.
function shortKey(key) {
  if (!key) return words('no_rt_number');
  return key.replace(/-00000$/, '').replace(/(RT|RW)0*([0-9]+[A-Z]?)/g, '$1 $2').replace('-', ' ');
}

function folded(text) {
  return String(text || '').normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

// An element with attributes and children; a text child is written as text and never becomes markup.
function make(tag, attributes, ...children) {
  const node = document.createElement(tag);
  Object.entries(attributes || {}).forEach(([name, value]) => {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'checked') node.checked = value;
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  });
  children.flat().forEach((child) => {
    if (child !== null && child !== undefined) node.append(child);
  });
  return node;
}
