// Shows a text with marked places a page at a time, so that a long one stays smooth.
var stylomePassages = (function () {
  'use strict';

  var make = stylomeElements.make;
  var PAGE = 12000;
  var shown = [];
  // What turns the order of letters around, or cannot be seen, in text from outside.
  var HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/;

  // Pages end at a line break or a space where there is one, and never within a character.
  function pages(text) {
    var starts = [0];
    for (var at = 0; text.length - at > PAGE;) {
      var end = at + PAGE;
      var lineBreak = text.lastIndexOf('\n', end - 1);
      var space = text.lastIndexOf(' ', end - 1);
      if (lineBreak > at + PAGE / 2) {
        end = lineBreak + 1;
      } else if (space > at + PAGE / 2) {
        end = space + 1;
      } else if (/[\udc00-\udfff]/.test(text.charAt(end))) {
        end += 1;
      }
      at = end;
      starts.push(at);
    }
    return starts;
  }

  function code(character) {
    return 'U+' + ('000' + character.charCodeAt(0).toString(16).toUpperCase()).slice(-4);
  }

  function appendVisible(parent, text) {
    var from = 0;
    for (var i = 0; i < text.length; i++) {
      if (HIDDEN.test(text.charAt(i))) {
        parent.append(text.slice(from, i), make('span', {'class': 'hidden-character'}, [code(text.charAt(i))]));
        from = i + 1;
      }
    }
    parent.append(text.slice(from));
  }

  // Cuts a page at the ends of its marks: every piece has the marks that cover it.
  function pieces(start, end, marks) {
    var ends = [start, end];
    marks.forEach(function (mark) {
      ends.push(Math.max(start, mark.start), Math.min(end, mark.end));
    });
    ends.sort(function (a, b) {
      return a - b;
    });
    var list = [];
    for (var i = 0; i + 1 < ends.length; i++) {
      if (ends[i] < ends[i + 1]) {
        list.push([ends[i], ends[i + 1]]);
      }
    }
    return list;
  }

  function render(passage, words, id) {
    var text = passage.text;
    var starts = pages(text);
    var page = 0;
    var current = -1;
    var body = make('div', {'class': 'text', dir: 'auto', tabindex: '0', role: 'region', 'aria-labelledby': id + '-title'});
    var status = make('span', {role: 'status'});
    var telling = make('span', {role: 'status', 'class': 'telling'});
    var back = stylomeElements.button(words.previous, function () {
      go(page - 1);
    });
    var on = stylomeElements.button(words.next, function () {
      go(page + 1);
    });
    var marksBack = stylomeElements.button(words.previousMark, function () {
      show(current < 0 ? passage.marks.length - 1 : current - 1);
    });
    var marksOn = stylomeElements.button(words.nextMark, function () {
      show(current + 1);
    });

    function go(to) {
      page = Math.max(0, Math.min(starts.length - 1, to));
      var start = starts[page];
      var end = page + 1 < starts.length ? starts[page + 1] : text.length;
      var here = passage.marks.filter(function (mark) {
        return mark.start < end && mark.end > start;
      });
      var chosen = passage.marks[current];
      body.replaceChildren();
      pieces(start, end, here).forEach(function (piece) {
        var over = here.filter(function (mark) {
          return mark.start < piece[1] && mark.end > piece[0];
        });
        var slice = text.slice(piece[0], piece[1]);
        if (over.length === 0) {
          appendVisible(body, slice);
        } else {
          var mark = make('mark', {
            'class': over.indexOf(chosen) >= 0 ? 'current' : null,
            title: over.map(function (one) {
              return one.label;
            }).join('; ')
          });
          appendVisible(mark, slice);
          body.append(mark);
        }
      });
      back.disabled = page === 0;
      on.disabled = page === starts.length - 1;
      status.textContent = stylomeElements.fill(words.page, [page + 1, starts.length]);
    }

    function show(index) {
      if (passage.marks.length === 0) {
        return;
      }
      current = (index + passage.marks.length) % passage.marks.length;
      var mark = passage.marks[current];
      var at = starts.length - 1;
      while (starts[at] > mark.start) {
        at--;
      }
      go(at);
      telling.textContent = stylomeElements.fill(words.mark, [current + 1, passage.marks.length]) + ' ' + mark.label;
      var element = body.querySelector('mark.current');
      if (element) {
        // The box scrolls, not the page.
        body.scrollTop = element.offsetTop - body.clientHeight / 3;
      }
    }

    // Goes to the mark of a place, or answers that there is none.
    function find(place) {
      for (var i = 0; i < passage.marks.length; i++) {
        if (passage.marks[i].start === place.start && passage.marks[i].end === place.end) {
          show(i);
          body.focus();
          return true;
        }
      }
      return false;
    }

    go(0);
    shown.push({document: passage.title, find: find, body: body});
    return {
      element: make('div', {'class': 'passage'}, [
        make('h4', {id: id + '-title'}, [stylomeElements.name(passage.title)]),
        make('div', {'class': 'pager'}, starts.length > 1 ? [back, status, on] : []),
        passage.marks.length > 0 ? make('div', {'class': 'pager'}, [marksBack, marksOn, telling]) : null,
        body
      ])
    };
  }

  // Goes to a place in whichever text on the page has it and is to be seen.
  function show(place) {
    shown.some(function (one) {
      if (one.document === place.document && one.body.offsetParent !== null && one.find(place)) {
        one.body.scrollIntoView({block: 'center'});
        return true;
      }
      return false;
    });
  }

  return {render: render, show: show};
}());
