// Makes elements. Strings become text and attributes, never markup.
var stylomeElements = (function () {
  'use strict';

  function make(name, attributes, children) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      var value = attributes[key];
      if (key.slice(0, 2) === 'on') {
        element.addEventListener(key.slice(2), value);
      } else if (value !== null && value !== undefined && value !== false) {
        element.setAttribute(key, value === true ? '' : value);
      }
    });
    (children || []).forEach(function (child) {
      if (child !== null && child !== undefined) {
        element.append(child);
      }
    });
    return element;
  }

  // A name from outside, which has its own direction.
  function name(string) {
    return make('bdi', {}, [string]);
  }

  function button(label, press, attributes) {
    return make('button', Object.assign({type: 'button', onclick: press}, attributes), [label]);
  }

  function fill(pattern, values) {
    return pattern.replace(/\{(\d)\}/g, function (all, index) {
      return values[index];
    });
  }

  function save(file, type, content) {
    var link = make('a', {download: file, href: URL.createObjectURL(new Blob([content], {type: type}))});
    link.click();
    setTimeout(function () {
      URL.revokeObjectURL(link.href);
    }, 10000);
  }

  return {make: make, name: name, button: button, fill: fill, save: save};
}());
