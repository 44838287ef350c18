// A chart, what is to be told of it, its buttons, and the table behind it.
var stylomeFigures = (function () {
  'use strict';

  var make = stylomeElements.make;
  var PAPER = 660;
  var live = [];
  var dark = window.matchMedia('(prefers-color-scheme: dark)');

  function isRtl() {
    return document.documentElement.dir === 'rtl';
  }

  function render(figure, words, id) {
    var table = stylomeTables.render(figure.table, words, id + '-table');
    var details = make('details', {}, [make('summary', {}, [words.table]), table.element]);
    var told = make('div', {'class': 'told', role: 'status'});
    var canvas = make('div', {'class': 'chart', tabindex: '0', role: 'application', 'aria-roledescription': words.chart,
      'aria-label': figure.title + '. ' + figure.summary + ' ' + words.keys, onkeydown: press});
    var paper = make('div', {'class': 'paper', 'aria-hidden': 'true'});
    var chart = null;
    var made = null;
    var at = -1;

    function draw() {
      var width = Math.max(240, canvas.clientWidth);
      made = stylomeCharts.make(figure.drawing, stylomeCharts.theme(dark.matches, width, isRtl()));
      canvas.style.height = made.height + 'px';
      if (chart === null) {
        chart = echarts.init(canvas, null, {renderer: 'canvas'});
        chart.on('click', function (event) {
          var row = made.row(event);
          if (event.componentType === 'series' && row >= 0) {
            details.open = true;
            table.show(row);
          }
        });
      }
      chart.resize();
      chart.setOption(made.option, true);
    }

    // Paper waits for no frame: a picture of its own, as wide as a page is, and dark on white.
    function print() {
      var drawn = stylomeCharts.make(figure.drawing, stylomeCharts.theme(false, PAPER, isRtl()));
      var once = echarts.init(document.createElement('div'), null,
        {renderer: 'canvas', width: PAPER, height: drawn.height});
      once.setOption(drawn.option);
      var picture = once.renderToCanvas({pixelRatio: 2, backgroundColor: '#ffffff'});
      picture.removeAttribute('style');
      paper.replaceChildren(picture);
      once.dispose();
    }

    function point(to) {
      at = Math.max(0, Math.min(made.count - 1, to));
      var target = made.target(at);
      chart.dispatchAction({type: 'showTip', seriesIndex: target.seriesIndex, dataIndex: target.dataIndex});
      told.textContent = target.text || (target.row >= 0 ? table.tell(target.row) : '');
    }

    function press(event) {
      if (made === null || made.count === 0) {
        return;
      }
      var step = made.step || 1;
      var ahead = isRtl() ? -1 : 1;
      switch (event.key) {
        case 'ArrowRight': point(at + ahead); break;
        case 'ArrowLeft': point(at < 0 ? 0 : at - ahead); break;
        case 'ArrowDown': point(at < 0 ? 0 : at + step); break;
        case 'ArrowUp': point(at - step); break;
        case 'Home': point(0); break;
        case 'End': point(made.count - 1); break;
        case 'Enter':
          var target = at < 0 ? null : made.target(at);
          details.open = true;
          if (target && target.row >= 0) {
            table.show(target.row);
          }
          break;
        case 'Escape': chart.dispatchAction({type: 'hideTip'}); told.textContent = ''; break;
        default: return;
      }
      event.preventDefault();
    }

    function png() {
      var picture = chart.renderToCanvas({pixelRatio: 2, backgroundColor: dark.matches ? '#1b1a18' : '#ffffff'});
      picture.toBlob(function (blob) {
        stylomeElements.save(figure.name + '.png', 'image/png', blob);
      });
    }

    var element = make('figure', {}, [
      make('figcaption', {}, [make('h3', {}, [figure.title]), make('p', {dir: 'auto'}, [figure.summary])]),
      canvas, paper, told,
      make('div', {'class': 'buttons'}, [
        stylomeElements.button(words.savePng, png),
        stylomeElements.button(words.saveCsv, function () {
          stylomeElements.save(figure.name + '.csv', 'text/csv', stylomeTables.csv(figure.table));
        })
      ]),
      details
    ]);
    // Drawn when it comes near, so that a page of many charts opens at once.
    live.push({draw: draw, print: print, paper: paper, drawn: false, element: canvas});
    near.observe(canvas);
    return element;
  }

  var near = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (entry.isIntersecting) {
        near.unobserve(entry.target);
        start(entry.target);
      }
    });
  }, {rootMargin: '400px'});

  function start(element) {
    live.forEach(function (one) {
      if (one.element === element && !one.drawn) {
        one.drawn = true;
        one.draw();
        widths.observe(element);
      }
    });
  }

  var waiting = null;
  var widths = new ResizeObserver(function () {
    clearTimeout(waiting);
    waiting = setTimeout(redraw, 120);
  });
  var lastWidths = new Map();

  function redraw() {
    live.forEach(function (one) {
      if (one.drawn && one.element.clientWidth > 0 && lastWidths.get(one) !== one.element.clientWidth) {
        lastWidths.set(one, one.element.clientWidth);
        one.draw();
      }
    });
  }

  function redrawAll() {
    live.forEach(function (one) {
      if (one.drawn) {
        one.draw();
      }
    });
  }

  dark.addEventListener('change', redrawAll);
  window.addEventListener('beforeprint', function () {
    live.forEach(function (one) {
      if (one.element.clientWidth > 0) {
        one.print();
      }
    });
  });
  window.addEventListener('afterprint', function () {
    live.forEach(function (one) {
      one.paper.replaceChildren();
    });
  });

  return {render: render};
}());
