// Lays the report out: what it does not prove first, then its sections.
(function () {
  'use strict';

  var make = stylomeElements.make;
  var report = JSON.parse(document.getElementById('report').textContent);
  var words = report.words;
  var ids = 0;
  var ITEMS = 40;

  function nextId() {
    ids += 1;
    return 'part-' + ids;
  }

  function paragraph(block) {
    var role = {answer: 'answer', warning: 'warning'}[block.role] || 'note';
    return make('p', {'class': role, dir: 'auto'}, [
      block.role === 'warning' ? make('strong', {}, [words.warning + ' ']) : null, block.text
    ]);
  }

  function facts(block) {
    var list = make('dl', {});
    block.facts.forEach(function (fact) {
      list.append(make('div', {}, [
        make('dt', {dir: 'auto'}, [fact.name]),
        make('dd', {}, [make('bdi', {}, [stylomeTables.shown(fact.value, fact.kind, words)])])
      ]));
    });
    return list;
  }

  function table(block) {
    return make('div', {'class': 'with-buttons'}, [
      stylomeTables.render(block, words, nextId()).element,
      make('div', {'class': 'buttons'}, [stylomeElements.button(words.saveCsv, function () {
        stylomeElements.save('table.csv', 'text/csv', stylomeTables.csv(block));
      })])
    ]);
  }

  function item(one, open) {
    var content = make('div', {'class': 'item-content'});
    var filled = false;
    function fill() {
      if (!filled) {
        filled = true;
        content.append.apply(content, blocks(one.blocks));
      }
    }
    var details = make('details', {'class': 'item', ontoggle: function () {
      if (details.open) {
        fill();
      }
    }}, [
      make('summary', {}, [stylomeElements.name(one.title), ' ', make('span', {'class': 'summary', dir: 'auto'}, [one.summary])]),
      content
    ]);
    if (open) {
      details.open = true;
      fill();
    }
    return details;
  }

  // A list of things that are opened one by one, with a box to find some.
  function items(block) {
    var list = make('div', {'class': 'items'});
    var wanted = '';
    var count = ITEMS;
    var status = make('span', {role: 'status'});
    var more = stylomeElements.button(words.more, function () {
      count += ITEMS;
      show();
    });
    var id = nextId();
    var box = make('input', {type: 'search', id: id, oninput: function () {
      wanted = box.value.toLowerCase();
      count = ITEMS;
      show();
    }});
    function show() {
      var found = block.items.filter(function (one) {
        return wanted === '' || (one.title + ' ' + one.summary).toLowerCase().indexOf(wanted) >= 0;
      });
      list.replaceChildren.apply(list, found.slice(0, count).map(function (one, i) {
        return item(one, i === 0);
      }));
      status.textContent = stylomeElements.fill(words.shown, [Math.min(count, found.length), found.length]);
      more.hidden = found.length <= count;
    }
    show();
    return make('div', {}, [
      block.items.length > 5
        ? make('div', {'class': 'pager'}, [make('label', {'for': id}, [words.find]), box, status]) : null,
      list, make('div', {'class': 'pager'}, [more])
    ]);
  }

  function passage(block) {
    return stylomePassages.render(block, words, nextId()).element;
  }

  function blocks(list) {
    return list.map(function (block) {
      switch (block.type) {
        case 'paragraph': return paragraph(block);
        case 'facts': return facts(block);
        case 'table': return table(block);
        case 'chart': return stylomeFigures.render(block, words, nextId());
        case 'passage': return passage(block);
        default: return items(block);
      }
    });
  }

  function section(one) {
    var id = nextId();
    return make('section', {'aria-labelledby': id}, [make('h2', {id: id, dir: 'auto'}, [one.heading])].concat(blocks(one.blocks)));
  }

  function caveats() {
    var id = nextId();
    return make('section', {'class': 'caveats', 'aria-labelledby': id}, [
      make('h2', {id: id}, [words.doesNotProve]),
      make('ul', {}, report.caveats.map(function (caveat) {
        return make('li', {dir: 'auto'}, [caveat]);
      }))
    ]);
  }

  var main = document.querySelector('main');
  main.append(make('h1', {dir: 'auto'}, [report.title]), caveats());
  report.sections.forEach(function (one) {
    main.append(section(one));
  });
  document.documentElement.dataset.ready = 'true';
}());
