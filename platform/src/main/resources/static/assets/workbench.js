// The sliders answer at once: the page of the new address is fetched, and its outcome takes the place of the old one.

const QUIET = 700; // milliseconds without a change before the answer is said aloud

class ThuisWorkbench extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.addEventListener('input', (event) => {
      if (event.target.type !== 'range') return;
      event.target.parentElement.querySelector('output').value = event.target.value;
      this.answer();
    });
    this.addEventListener('change', (event) => {
      if (event.target.type !== 'range') this.answer();
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.answer();
    });
  }

  /** The address of what the form says: empty fields, keys that do not count and the usual rounding are no choices. */
  address() {
    const counts = [...this.querySelectorAll('input[type=range]')].some((slider) => slider.value !== '0');
    const chosen = [...new FormData(this.form)].filter(([name, value]) => {
      const field = this.form.elements[name];
      return value.trim() !== '' && value !== field.dataset.usual && !(counts && field.type === 'range' && value === '0');
    });
    return `${this.form.getAttribute('action')}?${new URLSearchParams(chosen)}`;
  }

  /** One request at a time; when it is back and the form says something else by then, the next one goes out. */
  async answer() {
    this.wanted = this.address();
    if (this.asking) return;
    this.asking = true;
    try {
      while (this.shown !== this.wanted) {
        const address = this.wanted;
        const reply = await fetch(address);
        const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
        this.show(page);
        this.shown = address;
      }
    } catch {
      window.location.assign(this.wanted); // the browser says what is the matter
    } finally {
      this.asking = false;
    }
  }

  show(page) {
    const outcome = page.querySelector('[data-outcome]');
    if (!outcome) throw new Error('no outcome');
    this.querySelector('[data-outcome]').replaceWith(document.importNode(outcome, true));
    const own = page.querySelector(`link[rel=alternate][hreflang=${document.documentElement.lang}]`);
    history.replaceState(null, '', own.getAttribute('href')); // one proposal has one address
    for (const selector of ['.tk-language a', 'link[rel=alternate][hreflang]']) { // the other language stays the same view
      const links = page.querySelectorAll(selector);
      document.querySelectorAll(selector).forEach((link, i) => link.setAttribute('href', links[i].getAttribute('href')));
    }
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      this.querySelector('[data-said]').textContent = this.querySelector('[data-sentence]')?.textContent ?? '';
    }, QUIET);
    this.dispatchEvent(new CustomEvent('tk-answered'));
  }
}

customElements.define('tk-workbench', ThuisWorkbench);
