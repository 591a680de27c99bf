// Sites that are twenty years old carry scripts that gave every array, text and object methods of their own. Some have
// the names of today's methods and mean something else.

/** What Prototype 1.6 and its kind do to a page, in their own semantics. */
export const OLD_SCRIPT = `
  const asArray = (list) => {
    const found = [];
    for (let i = 0; i < ((list && list.length) || 0); i++) found.push(list[i]);
    return found;
  };
  Array.from = asArray;
  Object.assign(Array.prototype, {
    reduce() { return this.length > 1 ? this : this[0]; },
    entries() { return asArray(this); },
    each(one) { for (let i = 0; i < this.length; i++) one(this[i], i); },
    first() { return this[0]; },
    last() { return this[this.length - 1]; },
    clear() { this.length = 0; return this; },
    without(out) { return this.filter((one) => one !== out); },
    toJSON() { return '[' + this.join(', ') + ']'; },
  });
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Number.prototype.toJSON = function () { return String(this); };
  Object.prototype.inspect = function () { return 'object'; };
  Function.prototype.delay = function () { return setTimeout(this, 10); };
  HTMLElement.prototype.update = function (text) { this.innerHTML = text; return this; };
  HTMLElement.prototype.select = function (rule) { return asArray(this.querySelectorAll(rule)); };
  document.getElementsByClassName = (name) => asArray(document.querySelectorAll('.' + name));
  window.$ = (id) => document.getElementById(id);
  window.define = () => { throw new Error('a loader that wants to be asked first'); };
  window.define.amd = {};
  window.module = { exports: {} };
  window.exports = window.module.exports;
`;
