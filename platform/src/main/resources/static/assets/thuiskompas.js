// Progressive enhancement: without it every page says and does the same, only less quickly.

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A map: a card with name and value on hover and focus, arrow keys to the neighbour on that side, Enter to open it. */
class ThuisMap extends HTMLElement {
  connectedCallback() {
    this.areas = [...this.querySelectorAll('[data-areas] a')];
    if (!this.areas.length) return;
    for (const area of this.areas) { // one tooltip, not two: the title becomes the accessible name
      const title = area.querySelector('title');
      area.setAttribute('aria-label', title.textContent);
      title.remove();
    }
    this.card = document.createElement('div');
    this.card.className = 'tk-map__card';
    this.card.hidden = true;
    this.card.setAttribute('aria-hidden', 'true');
    this.append(this.card);
    this.rings = ['tk-map__focus-case', 'tk-map__focus'].map((name) => {
      const ring = document.createElementNS(svgNamespace, 'path');
      ring.setAttribute('class', name);
      this.querySelector('svg').append(ring);
      return ring;
    });
    this.addEventListener('pointerover', (event) => this.show(event.target.closest('[data-areas] a')));
    this.addEventListener('pointerleave', () => this.show(null));
    this.addEventListener('focusin', (event) => {
      const area = event.target.closest('[data-areas] a');
      this.show(area);
      if (area?.matches(':focus-visible')) this.rings.forEach((ring) => ring.setAttribute('d', path(area)));
    });
    this.addEventListener('focusout', () => {
      this.show(null);
      this.rings.forEach((ring) => ring.removeAttribute('d'));
    });
    this.addEventListener('keydown', (event) => this.move(event));
  }

  /** Shows the card of an area beside it, or no card. */
  show(area) {
    this.card.hidden = !area;
    if (!area) return;
    const [name, ...value] = area.getAttribute('aria-label').split(': ');
    const bold = document.createElement('b');
    bold.textContent = name;
    this.card.replaceChildren(bold, value.join(': '));
    const box = area.getBoundingClientRect();
    const own = this.getBoundingClientRect();
    const right = box.right - own.left + 10;
    const fits = right + this.card.offsetWidth < own.width;
    this.card.style.top = `${Math.max(0, box.top - own.top - 6)}px`;
    this.card.style.left = `${fits ? right : Math.max(0, box.left - own.left - this.card.offsetWidth - 10)}px`;
  }

  /** Goes to the neighbour that lies most in the direction of the key; over water to the nearest area on that side. */
  move(event) {
    const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    const from = event.target.closest('[data-areas] a');
    if (!direction || !from || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = best(from, this.neighbours(from), direction, true) ?? best(from, this.areas, direction, false);
    if (!to) return;
    from.setAttribute('tabindex', '-1');
    to.setAttribute('tabindex', '0');
    to.focus();
  }

  /** Neighbours have corners in common: areas share their borders point by point. */
  neighbours(area) {
    this.corners ??= new Map(this.areas.map((each) => [each, corners(path(each))]));
    const own = [...this.corners.get(area)];
    return this.areas.filter((each) => each !== area && own.some((corner) => this.corners.get(each).has(corner)));
  }
}

const path = (area) => area.querySelector('path').getAttribute('d');

const middle = (area) => {
  const box = area.getBBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
};

/** The area whose middle lies best in a direction; of neighbours the straightest, of others the nearest. */
function best(from, areas, [dx, dy], straightest) {
  const [x, y] = middle(from);
  let found = null;
  let least = Infinity;
  for (const area of areas) {
    const [ax, ay] = middle(area);
    const along = (ax - x) * dx + (ay - y) * dy;
    const across = Math.abs((ax - x) * dy) + Math.abs((ay - y) * dx);
    const cost = straightest ? across / along : along + across;
    if (area !== from && along > 0 && across <= along * 1.5 && cost < least) {
      least = cost;
      found = area;
    }
  }
  return found;
}

/** The corners of a path of relative steps, as text. */
function corners(data) {
  const all = new Set();
  let x = 0;
  let y = 0;
  for (const ring of data.match(/[^M]+/g)) {
    x = y = 0;
    const numbers = ring.match(/-?\d+/g).map(Number);
    for (let i = 0; i < numbers.length; i += 2) {
      x += numbers[i];
      y += numbers[i + 1];
      all.add(`${x} ${y}`);
    }
  }
  return all;
}

const words = {
  nl: { label: 'Beperk de lijst tot namen met', count: '{shown} van {all}' },
  en: { label: 'Show only names with', count: '{shown} of {all}' },
};

/** A field above a table or lists that leaves the rows with what one types. */
class ThuisFilter extends HTMLElement {
  connectedCallback() {
    this.rows = [...this.querySelectorAll('tbody tr:not(.tk-table__group), .tk-name-list li')];
    if (this.rows.length < 12 || this.field) return;
    const own = words[document.documentElement.lang.slice(0, 2)] ?? words.en;
    this.count = this.dataset.count ?? own.count;
    const label = document.createElement('label');
    label.className = 'tk-form-field tk-filter__field';
    this.field = document.createElement('input');
    this.field.type = 'search';
    this.field.className = 'tk-textbox';
    const name = document.createElement('span');
    name.className = 'tk-form-field__label';
    name.textContent = this.dataset.label ?? own.label;
    label.append(name, this.field);
    this.status = document.createElement('p');
    this.status.className = 'tk-filter__status';
    this.status.setAttribute('role', 'status');
    this.prepend(label, this.status);
    this.field.addEventListener('input', () => this.filter());
  }

  filter() {
    const wanted = plain(this.field.value.trim());
    for (const row of this.rows) row.hidden = !plain(row.textContent).includes(wanted);
    for (const part of this.querySelectorAll('section')) part.hidden = !part.querySelector('tr:not([hidden]), li:not([hidden])');
    for (const group of this.querySelectorAll('.tk-table__group')) group.hidden = wanted !== '';
    const shown = this.rows.filter((row) => !row.hidden).length;
    this.status.textContent = wanted ? this.count.replace('{shown}', shown).replace('{all}', this.rows.length) : '';
  }
}

/** Lower case without accents: "sudwest" finds Súdwest-Fryslân. */
const plain = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

customElements.define('tk-map', ThuisMap);
customElements.define('tk-filter', ThuisFilter);
