// Whatever would put markup into the page puts nothing: all text goes in as text.
(function () {
  'use strict';
  if (window.trustedTypes && window.trustedTypes.createPolicy) {
    window.trustedTypes.createPolicy('default', {
      createHTML: function () {
        return '';
      }
    });
  }
}());
