// Tables that show fifty rows at a time, fewer where there are many columns, sort by a column, and can be saved as CSV.
var stylomeTables = (function () {
  'use strict';

  var make = stylomeElements.make;
  var MOST_ROWS = 50;
  var MOST_CELLS = 3000;
  var NUMERIC = {count: true, number: true, share: true};

  function shown(value, kind, words) {
    if (value === null || value === undefined || value === '') {
      return '\u2013';
    }
    switch (kind) {
      case 'share': return stylomeCharts.percent(value);
      case 'number': return stylomeCharts.number(value);
      case 'count': return String(value);
      case 'place': return value.start + '\u2013' + value.end;
      case 'flag': return value ? words.yes : words.no;
      default: return String(value);
    }
  }

  function cell(value, kind, words) {
    var text = shown(value, kind, words);
    if (kind === 'place' && value) {
      return stylomeElements.button(text, function () {
        stylomePassages.show(value);
      }, {'class': 'place', dir: 'ltr', 'aria-label': words.goTo + ': ' + text, title: words.goTo});
    }
    if (kind === 'name') {
      return stylomeElements.name(text);
    }
    return kind === 'feature' ? make('code', {dir: 'auto'}, [text]) : make('span', NUMERIC[kind] ? {dir: 'ltr'} : {dir: 'auto'}, [text]);
  }

  function csvCell(value) {
    var text = value === null || value === undefined ? '' : value.document ? value.start + '-' + value.end : String(value);
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  function csv(table) {
    var lines = [table.columns.map(function (column) {
      return csvCell(column.name);
    }).join(',')];
    table.rows.forEach(function (row) {
      lines.push(row.map(csvCell).join(','));
    });
    return lines.join('\r\n') + '\r\n';
  }

  function compare(a, b) {
    if (a === null || b === null) {
      return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    }
    return a < b ? -1 : a > b ? 1 : 0;
  }

  // Returns the element, and show(row), which goes to a row and marks it.
  function render(table, words, id) {
    var order = table.rows.map(function (row, i) {
      return i;
    });
    var sorted = {column: -1, down: false};
    var page = 0;
    var size = Math.max(10, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / table.columns.length)));
    var marked = -1;
    var head = make('tr', {});
    var body = make('tbody', {});
    var status = make('span', {role: 'status'});
    var back = stylomeElements.button(words.previous, function () {
      go(page - 1);
    });
    var on = stylomeElements.button(words.next, function () {
      go(page + 1);
    });
    var pager = make('div', {'class': 'pager'}, [back, status, on]);
    var scroller = make('div', {'class': 'scroller', tabindex: '0', role: 'region', 'aria-labelledby': id + '-caption'}, [
      make('table', {}, [make('caption', {id: id + '-caption'}, [table.caption]), make('thead', {}, [head]), body])
    ]);

    table.columns.forEach(function (column, index) {
      var header = make('th', {scope: 'col', 'class': NUMERIC[column.kind] ? 'numeric' : null}, [
        stylomeElements.button(stylomeElements.name(column.name), function () {
          sort(index);
        }, {'class': 'sort', title: words.sort})
      ]);
      head.append(header);
    });

    function sort(index) {
      sorted = {column: index, down: sorted.column === index && !sorted.down};
      order.sort(function (a, b) {
        var x = table.rows[a][index];
        var y = table.rows[b][index];
        var way = compare(x, y);
        return (x === null || y === null ? way : sorted.down ? -way : way) || a - b;
      });
      Array.prototype.forEach.call(head.children, function (header, i) {
        if (i === index) {
          header.setAttribute('aria-sort', sorted.down ? 'descending' : 'ascending');
        } else {
          header.removeAttribute('aria-sort');
        }
      });
      go(0);
    }

    function go(to) {
      var pages = Math.max(1, Math.ceil(order.length / size));
      page = Math.max(0, Math.min(pages - 1, to));
      body.replaceChildren.apply(body, order.slice(page * size, (page + 1) * size).map(function (place) {
        return make('tr', {'class': place === marked ? 'marked' : null, 'aria-current': place === marked ? 'true' : null},
          table.rows[place].map(function (value, i) {
            var kind = table.columns[i].kind;
            return make(i === 0 ? 'th' : 'td', {scope: i === 0 ? 'row' : null, 'class': NUMERIC[kind] ? 'numeric' : null},
              [cell(value, kind, words)]);
          }));
      }));
      pager.hidden = pages === 1;
      back.disabled = page === 0;
      on.disabled = page === pages - 1;
      status.textContent = stylomeElements.fill(words.page, [page + 1, pages]);
    }

    go(0);
    return {
      element: make('div', {'class': 'table'}, [scroller, pager]),
      show: function (row) {
        marked = row;
        go(Math.floor(order.indexOf(row) / size));
        var at = body.querySelector('tr.marked');
        if (at) {
          at.scrollIntoView({block: 'nearest'});
        }
      },
      tell: function (row) {
        return table.columns.map(function (column, i) {
          return column.name + ': ' + shown(table.rows[row][i], column.kind, words);
        }).slice(0, 5).join(', ');
      }
    };
  }

  return {render: render, csv: csv, shown: shown};
}());
