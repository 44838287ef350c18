// Makes an option of ECharts of what a drawing says. Runs in browsers and, for SVG files, in Rhino: no DOM in here.
var stylomeCharts = (function () {
  'use strict';

  var PALETTE = ['#3b6fb6', '#c8553d', '#2f8f6b', '#8c5bb0', '#b8861b', '#3d98a8', '#b5487f', '#6f7d34', '#7a6a58',
    '#4a55a2'];
  var DARK_PALETTE = ['#7fb0ef', '#f0907a', '#6fcfa6', '#c39be6', '#e3b955', '#74cbd9', '#ea8dbb', '#b3c26e', '#c2b09a',
    '#98a4f0'];

  var LONGEST = 90;

  function theme(dark, width, rtl) {
    return {
      dark: dark,
      width: width,
      rtl: rtl,
      isolates: typeof document !== 'undefined',
      text: dark ? '#e8e6e1' : '#23211d',
      muted: dark ? '#aaa69c' : '#5f5b52',
      grid: dark ? '#3b3a36' : '#e2dfd7',
      background: dark ? '#1b1a18' : '#ffffff',
      empty: dark ? '#2a2926' : '#f3f1ec',
      palette: dark ? DARK_PALETTE : PALETTE,
      scale: dark ? ['#17324f', '#2a6f97', '#61b3a5', '#f2d479'] : ['#f7fbff', '#b5d3e7', '#4b91c3', '#0b3f7d']
    };
  }

  // As many digits as matter, never a power of ten for what is near 1.
  function number(value) {
    if (value === null || value === undefined || value !== value) {
      return '';
    }
    var size = Math.abs(value);
    if (value === Math.round(value) && size < 1e9) {
      return String(value);
    }
    if (size !== 0 && (size < 1e-4 || size >= 1e9)) {
      return value.toExponential(2);
    }
    return String(Number(value.toPrecision(size >= 1000 ? 6 : 4)));
  }

  function percent(value) {
    return value === null || value === undefined ? '' : number(Number((100 * value).toPrecision(size(value)))) + '%';
  }

  function size(value) {
    return Math.abs(value) >= 0.995 && value < 1 ? 5 : 3;
  }

  function format(spec) {
    return spec.percent ? percent : number;
  }

  // Braces would be read as the markup of rich text, and what is too long stands in the table.
  function plain(string) {
    var short = string.length > LONGEST ? string.slice(0, LONGEST) + '\u2026' : String(string);
    return short.replace(/\{/g, '(').replace(/\}/g, ')');
  }

  // A name beside an axis or a point, in its own direction; programs that draw SVG files may show the sign for that.
  function label(t, string) {
    return (t.isolates ? '\u2068' : '') + plain(string);
  }

  function indexes(count) {
    var list = [];
    for (var i = 0; i < count; i++) {
      list.push(i);
    }
    return list;
  }

  function base(t) {
    return {
      animation: false,
      backgroundColor: 'transparent',
      color: t.palette,
      textStyle: {fontFamily: "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', sans-serif", color: t.text},
      tooltip: {
        renderMode: 'richText', confine: true, backgroundColor: t.background, borderColor: t.muted,
        textStyle: {color: t.text, fontSize: 12}
      }
    };
  }

  function valueAxis(t, name, shown) {
    return {
      type: 'value', name: name, nameLocation: 'middle', nameGap: 30, inverse: false,
      nameTextStyle: {color: t.muted}, axisLabel: {color: t.muted, formatter: shown, hideOverlap: true},
      axisLine: {onZero: false, lineStyle: {color: t.muted}}, splitLine: {lineStyle: {color: t.grid}}
    };
  }

  function nameWidth(t) {
    return Math.round(Math.min(200, 0.36 * t.width));
  }

  // How wide the longest of these names is about, within what there is for them.
  function room(names, t, size) {
    var longest = 0;
    for (var i = 0; i < names.length; i++) {
      longest = Math.max(longest, names[i].length);
    }
    return Math.min(nameWidth(t), Math.max(24, Math.ceil(longest * 0.62 * (size || 12)) + 4));
  }

  function categoryAxis(t, names) {
    return {
      type: 'category', data: names.map(function (name, i) {
        return i;
      }), inverse: true, position: t.rtl ? 'right' : 'left',
      axisLabel: {
        color: t.text, interval: 0, width: room(names, t), overflow: 'truncate',
        formatter: function (index) {
          return label(t, names[index]);
        }
      },
      axisTick: {show: false}, axisLine: {lineStyle: {color: t.muted}}
    };
  }

  function sides(t, near, far) {
    return t.rtl ? {left: far, right: near} : {left: near, right: far};
  }

  function grid(t, near, far, top, bottom) {
    var between = sides(t, near, far);
    between.top = top;
    between.bottom = bottom;
    return between;
  }

  function legend(t, names) {
    return {
      data: names, type: 'scroll', top: 0, textStyle: {color: t.text}, pageTextStyle: {color: t.muted},
      pageIconColor: t.text, pageIconInactiveColor: t.muted,
      formatter: function (name) {
        return label(t, name.length > 28 ? name.slice(0, 27) + '\u2026' : name);
      }
    };
  }

  // A line from lower to upper end with a stroke at both, and a dot at the value where asked for.
  function whisker(horizontal, color, shift, dot) {
    return function (params, api) {
      var at = api.value(0);
      var value = api.value(1);
      var low = api.value(2);
      var high = api.value(3);
      var group = {type: 'group', children: []};
      function point(v) {
        var place = horizontal ? api.coord([v, at]) : api.coord([at, v]);
        place[horizontal ? 1 : 0] += shift * Math.abs(api.size([1, 1])[horizontal ? 1 : 0]);
        return place;
      }
      function line(a, b) {
        group.children.push({type: 'line', shape: {x1: a[0], y1: a[1], x2: b[0], y2: b[1]},
          style: {stroke: color, lineWidth: 1.5}});
      }
      if (low === low && high === high) {
        var from = point(low);
        var to = point(high);
        var cap = 4;
        line(from, to);
        [from, to].forEach(function (end) {
          line(horizontal ? [end[0], end[1] - cap] : [end[0] - cap, end[1]],
            horizontal ? [end[0], end[1] + cap] : [end[0] + cap, end[1]]);
        });
      }
      if (dot && value === value) {
        var middle = point(value);
        group.children.push({type: 'circle', shape: {cx: middle[0], cy: middle[1], r: 4.5}, style: {fill: color}});
      }
      return group;
    };
  }

  function told(shown, value, low, high) {
    return shown(value) + (low === null || high === null || low === undefined || high === undefined
      ? '' : ' [' + shown(low) + ', ' + shown(high) + ']');
  }

  function drawn(value) {
    return value === null ? NaN : value;
  }

  function compare(spec, t) {
    var extra = {};
    if (spec.reference !== null) {
      extra.markLine = {silent: true, symbol: 'none', label: {show: false}, data: [{xAxis: spec.reference}],
        lineStyle: {color: t.muted, type: 'dashed'}};
    }
    if (spec.band[0] !== null && spec.band[1] !== null) {
      extra.markArea = {silent: true, itemStyle: {color: t.muted, opacity: 0.18},
        data: [[{xAxis: spec.band[0]}, {xAxis: spec.band[1]}]]};
    }
    return extra;
  }

  function intervals(spec, t) {
    var option = base(t);
    var shown = format(spec);
    var count = spec.series.length;
    var names = spec.series.map(function (s) {
      return s.name;
    });
    var axis = valueAxis(t, spec.axis, shown);
    axis.inverse = t.rtl;
    axis.scale = spec.mark === 'point';
    if (spec.log) {
      axis.type = 'log';
    }
    if (spec.percent) {
      axis.min = 0;
      axis.max = spec.series.every(function (s) {
        return s.values.concat(s.upper).every(function (v) {
          return v === null || v <= 0.5;
        });
      }) ? undefined : 1;
    }
    option.xAxis = axis;
    option.yAxis = categoryAxis(t, spec.names);
    option.grid = grid(t, room(spec.names, t) + 16, 28, count > 1 ? 40 : 12, 48);
    if (count > 1) {
      option.legend = legend(t, names);
    }
    option.series = [];
    spec.series.forEach(function (s, index) {
      var color = t.palette[index % t.palette.length];
      var shift = count > 1 ? 0.7 * ((index + 0.5) / count - 0.5) : 0;
      var rows = s.values.map(function (value, i) {
        return [i, drawn(value), drawn(s.lower[i]), drawn(s.upper[i])];
      });
      var tip = {formatter: function (p) {
        var i = p.dataIndex;
        return plain(spec.names[i] + (s.name ? ', ' + s.name : '')) + ': ' + told(shown, s.values[i], s.lower[i], s.upper[i]);
      }};
      if (spec.mark === 'bar') {
        option.series.push(Object.assign({type: 'bar', name: s.name, data: s.values, barMaxWidth: 18, cursor: 'pointer',
          itemStyle: {color: color, opacity: 0.85}, tooltip: tip}, compare(spec, t)));
      }
      option.series.push(Object.assign({
        type: 'custom', name: s.name, data: rows, encode: {x: [1, 2, 3], y: 0}, clip: true, tooltip: tip,
        silent: spec.mark === 'bar', itemStyle: {color: color},
        renderItem: whisker(true, spec.mark === 'bar' ? t.text : color, shift, spec.mark !== 'bar')
      }, spec.mark === 'bar' || index > 0 ? {} : compare(spec, t)));
    });
    var step = spec.mark === 'bar' ? 1 : 0;
    return {
      option: option,
      height: 70 + (count > 1 ? 28 : 0) + spec.names.length * Math.max(24, 15 * count),
      count: spec.names.length * count,
      target: function (i) {
        return {seriesIndex: Math.floor(i / spec.names.length) * (step + 1), dataIndex: i % spec.names.length,
          row: i % spec.names.length};
      },
      row: function (event) {
        return event.dataIndex;
      }
    };
  }

  function lines(spec, t) {
    var option = base(t);
    var shown = format(spec);
    option.xAxis = {
      type: 'category', data: spec.steps, name: spec.x, nameLocation: 'middle', nameGap: 30, inverse: t.rtl,
      nameTextStyle: {color: t.muted}, axisLabel: {color: t.muted, hideOverlap: true},
      axisLine: {lineStyle: {color: t.muted}}
    };
    option.yAxis = valueAxis(t, spec.y, shown);
    option.yAxis.nameGap = 44;
    option.yAxis.position = t.rtl ? 'right' : 'left';
    if (spec.percent) {
      option.yAxis.min = 0;
      option.yAxis.max = 1;
    }
    option.grid = grid(t, 64, 20, spec.series.length > 1 ? 40 : 16, 52);
    if (spec.series.length > 1) {
      option.legend = legend(t, spec.series.map(function (s) {
        return s.name;
      }));
    }
    option.series = [];
    spec.series.forEach(function (s, index) {
      var color = t.palette[index % t.palette.length];
      var tip = {formatter: function (p) {
        var i = p.dataIndex;
        return plain(spec.steps[i] + (s.name ? ', ' + s.name : '')) + ': ' + told(shown, s.values[i], s.lower[i], s.upper[i]);
      }};
      option.series.push({type: 'line', name: s.name, data: s.values, symbolSize: 8, itemStyle: {color: color},
        lineStyle: {color: color}, tooltip: tip});
      option.series.push({type: 'custom', name: s.name, silent: true, itemStyle: {color: color},
        data: s.values.map(function (value, i) {
          return [i, drawn(value), drawn(s.lower[i]), drawn(s.upper[i])];
        }), encode: {x: 0, y: [1, 2, 3]}, renderItem: whisker(false, color, 0, false)});
    });
    return {
      option: option, height: 340, count: spec.steps.length * spec.series.length,
      target: function (i) {
        return {seriesIndex: 2 * Math.floor(i / spec.steps.length), dataIndex: i % spec.steps.length,
          row: i % spec.steps.length};
      },
      row: function (event) {
        return event.dataIndex;
      }
    };
  }

  function reliability(spec, t) {
    var option = base(t);
    option.xAxis = valueAxis(t, spec.x, percent);
    option.yAxis = valueAxis(t, spec.y, percent);
    option.xAxis.inverse = t.rtl;
    option.yAxis.nameGap = 44;
    option.yAxis.position = t.rtl ? 'right' : 'left';
    [option.xAxis, option.yAxis].forEach(function (axis) {
      axis.min = 0;
      axis.max = 1;
    });
    option.grid = grid(t, 64, 20, 16, 52);
    var color = t.palette[0];
    var most = Math.max.apply(null, spec.bins.map(function (bin) {
      return bin[4];
    }).concat([1]));
    option.series = [{
      type: 'scatter', cursor: 'pointer',
      data: spec.bins.map(function (bin) {
        return {value: [bin[0], bin[1]], symbolSize: 6 + 9 * Math.sqrt(bin[4] / most)};
      }),
      itemStyle: {color: color, opacity: 0.85},
      tooltip: {formatter: function (p) {
        var bin = spec.bins[p.dataIndex];
        return percent(bin[0]) + ' \u2192 ' + told(percent, bin[1], bin[2], bin[3]) + ', n = ' + bin[4];
      }},
      markLine: {silent: true, symbol: 'none', label: {show: false}, lineStyle: {color: t.muted, type: 'dashed'},
        data: [[{coord: [0, 0]}, {coord: [1, 1]}]]}
    }, {
      type: 'custom', silent: true, encode: {x: 0, y: [1, 2, 3]}, renderItem: whisker(false, color, 0, false),
      data: spec.bins.map(function (bin) {
        return [bin[0], drawn(bin[1]), drawn(bin[2]), drawn(bin[3])];
      })
    }];
    return {
      option: option, height: Math.min(460, t.width), count: spec.bins.length,
      target: function (i) {
        return {seriesIndex: 0, dataIndex: i, row: i};
      },
      row: function (event) {
        return event.dataIndex;
      }
    };
  }

  function heatmap(spec, t) {
    var option = base(t);
    var shown = format(spec);
    var cells = [];
    var rows = spec.rows.length;
    var columns = spec.columns.length;
    var least = Infinity;
    var most = -Infinity;
    for (var i = 0; i < rows; i++) {
      for (var j = 0; j < columns; j++) {
        var value = spec.values[i][j];
        cells.push([j, i, value === null ? '-' : value]);
        if (value !== null && (i !== j || rows !== columns)) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
    }
    var cell = Math.max(6, Math.min(28, Math.floor((t.width - 140) / Math.max(columns, 1))));
    var small = cell < 11;
    var side = small ? Math.min(110, room(spec.rows, t, 11)) : room(spec.rows, t, 11);
    var foot = Math.min(small ? 110 : 140, room(spec.columns, t, 11));
    var labels = {color: t.text, fontSize: 11, width: side, overflow: 'truncate'};
    // Few columns are not stretched over the page.
    option.grid = grid(t, side + 12, Math.max(12, t.width - side - 24 - 72 * columns), 44, foot + 12);
    option.xAxis = {
      type: 'category', data: indexes(columns), inverse: t.rtl, axisTick: {show: false},
      axisLine: {lineStyle: {color: t.muted}},
      axisLabel: Object.assign({}, labels, {rotate: 90, width: foot, interval: small ? 'auto' : 0, formatter: function (index) {
        return label(t, spec.columns[index]);
      }})
    };
    option.yAxis = {
      type: 'category', data: indexes(rows), inverse: true, position: t.rtl ? 'right' : 'left', axisTick: {show: false},
      axisLine: {lineStyle: {color: t.muted}},
      axisLabel: Object.assign({}, labels, {interval: small ? 'auto' : 0, formatter: function (index) {
        return label(t, spec.rows[index]);
      }})
    };
    option.visualMap = {
      min: least === Infinity ? 0 : least, max: most === -Infinity || most === least ? least + 1 : most,
      orient: 'horizontal', top: 0, left: 'center', calculable: false, itemHeight: 140, itemWidth: 12,
      text: [shown(most), spec.what + ' ' + shown(least)],
      textStyle: {color: t.muted}, inRange: {color: t.scale}, outOfRange: {color: t.empty}, formatter: shown
    };
    option.series = [{
      type: 'heatmap', data: cells, progressive: 0, cursor: 'pointer',
      itemStyle: small ? {} : {borderWidth: 1, borderColor: t.background},
      emphasis: {itemStyle: {borderColor: t.text, borderWidth: 1}},
      tooltip: {formatter: function (p) {
        return tell(p.dataIndex);
      }}
    }];
    function tell(index) {
      var i = Math.floor(index / columns);
      var j = index % columns;
      return plain(spec.rows[i] + ' \u2013 ' + spec.columns[j]) + ': ' + shown(spec.values[i][j]);
    }
    return {
      option: option, height: 56 + foot + 12 + rows * Math.min(cell, 22), count: cells.length,
      step: columns,
      target: function (index) {
        return {seriesIndex: 0, dataIndex: index, row: Math.floor(index / columns), text: tell(index)};
      },
      row: function (event) {
        return Math.floor(event.dataIndex / columns);
      }
    };
  }

  function groupsOf(list) {
    var groups = [];
    list.forEach(function (one) {
      if (groups.indexOf(one) < 0) {
        groups.push(one);
      }
    });
    return groups.sort();
  }

  // Edges are polylines, nodes points, so that lengths are to scale and the axis says what they are.
  function tree(spec, t) {
    var option = base(t);
    var edges = [];
    var leaves = [];
    var inner = [];
    var leafPlaces = [];
    var innerPlaces = [];
    var groups = groupsOf(spec.nodes.filter(function (node) {
      return node.label && node.group;
    }).map(function (node) {
      return node.group;
    }));
    var parents = {};
    spec.nodes.forEach(function (node) {
      parents[node.parent] = true;
    });
    var deepest = 0;
    spec.nodes.forEach(function (node, i) {
      deepest = Math.max(deepest, node.x);
      if (node.parent >= 0) {
        var above = spec.nodes[node.parent];
        edges.push({coords: [[above.x, above.y], [above.x, node.y], [node.x, node.y]],
          lineStyle: {width: node.marked ? 2.5 : 1.4, color: node.marked ? t.palette[1] : t.muted}});
      }
      if (!parents[i]) {
        leafPlaces.push(i);
        var at = groups.indexOf(node.group);
        leaves.push({value: [node.x, node.y], symbol: node.marked ? 'diamond' : 'circle', symbolSize: node.marked ? 11 : 6,
          itemStyle: {color: node.marked ? t.palette[1] : t.palette[at < 0 ? 0 : at % t.palette.length]},
          label: {fontWeight: node.marked ? 'bold' : 'normal'}});
      } else if (node.support !== null) {
        innerPlaces.push(i);
        inner.push({value: [node.x, node.y]});
      }
    });
    var names = spec.nodes.map(function (node) {
      return node.label;
    });
    var wide = room(names, t);
    option.grid = grid(t, 34, wide + 20, 8, 44);
    option.xAxis = valueAxis(t, spec.axis, number);
    option.xAxis.inverse = t.rtl;
    option.xAxis.max = deepest > 0 ? deepest : 1;
    option.xAxis.axisLabel.showMaxLabel = false;
    option.xAxis.splitLine.show = false;
    option.yAxis = {type: 'value', inverse: true, show: false, min: -0.6, max: leaves.length - 0.4};
    option.series = [{
      type: 'scatter', data: leaves, clip: false, cursor: 'pointer', z: 3,
      label: {
        show: true, position: t.rtl ? 'left' : 'right', color: t.text, width: wide, overflow: 'truncate', distance: 7,
        formatter: function (p) {
          return label(t, spec.nodes[leafPlaces[p.dataIndex]].label);
        }
      },
      tooltip: {formatter: function (p) {
        return tell(leafPlaces[p.dataIndex]);
      }}
    }, {
      type: 'lines', coordinateSystem: 'cartesian2d', polyline: true, silent: true, data: edges, clip: false, z: 1,
      lineStyle: {opacity: 1, width: 1.4}
    }, {
      type: 'scatter', data: inner, symbolSize: 5, clip: false, itemStyle: {color: t.muted}, cursor: 'pointer', z: 2,
      label: {
        show: true, position: t.rtl ? [4, -13] : [-26, -13], color: t.muted, fontSize: 10,
        formatter: function (p) {
          return Math.round(100 * spec.nodes[innerPlaces[p.dataIndex]].support);
        }
      },
      tooltip: {formatter: function (p) {
        return tell(innerPlaces[p.dataIndex]);
      }}
    }];
    function tell(i) {
      var node = spec.nodes[i];
      return (node.label ? plain(node.label) + ': ' : '') + (parents[i] ? percent(node.support) : number(node.x));
    }
    return {
      option: option, height: 60 + 22 * leaves.length, count: leaves.length + inner.length,
      target: function (i) {
        var leaf = i < leaves.length;
        var place = leaf ? leafPlaces[i] : innerPlaces[i - leaves.length];
        return {seriesIndex: leaf ? 0 : 2, dataIndex: leaf ? i : i - leaves.length, row: place};
      },
      row: function (event) {
        return event.seriesIndex === 0 ? leafPlaces[event.dataIndex] : innerPlaces[event.dataIndex];
      }
    };
  }

  function timeline(spec, t) {
    var option = base(t);
    var colors = {};
    spec.labels.forEach(function (one, i) {
      colors[one] = t.palette[i % t.palette.length];
    });
    option.legend = legend(t, spec.labels);
    option.grid = [grid(t, 64, 20, 40, 130), Object.assign(grid(t, 64, 20, 40, 78), {top: undefined, height: 28})];
    option.xAxis = [valueAxis(t, '', number), valueAxis(t, spec.axis, number)];
    option.xAxis.forEach(function (axis, i) {
      axis.gridIndex = i;
      axis.inverse = t.rtl;
      axis.min = 'dataMin';
      axis.max = 'dataMax';
      axis.splitLine.show = false;
    });
    option.xAxis[0].axisLabel.show = false;
    option.yAxis = [valueAxis(t, spec.scoreAxis, number), {type: 'value', gridIndex: 1, min: 0, max: 1, show: false}];
    option.yAxis[0].scale = true;
    option.yAxis[0].nameGap = 48;
    option.yAxis[0].position = t.rtl ? 'right' : 'left';
    var ends = [Infinity, -Infinity];
    spec.windows.forEach(function (window) {
      ends = [Math.min(ends[0], window[0]), Math.max(ends[1], window[0])];
    });
    spec.segments.forEach(function (segment) {
      ends = [Math.min(ends[0], segment.from), Math.max(ends[1], segment.to)];
    });
    if (ends[0] < ends[1]) {
      option.xAxis.forEach(function (axis) {
        axis.min = ends[0];
        axis.max = ends[1];
      });
    }
    option.dataZoom = [{type: 'inside', xAxisIndex: [0, 1], zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false}];
    option.series = spec.labels.map(function (one, i) {
      return {
        type: 'line', name: one, showSymbol: spec.windows.length < 80, symbolSize: 5, sampling: 'lttb',
        itemStyle: {color: colors[one]}, lineStyle: {color: colors[one], width: 1.6, type: ['solid', 'dashed', 'dotted'][Math.floor(i / t.palette.length) % 3]}, cursor: 'pointer',
        data: spec.windows.map(function (window) {
          return [window[0], window[i + 1]];
        }),
        tooltip: {formatter: function (p) {
          var window = spec.windows[p.dataIndex];
          return plain(one) + ', ' + number(window[0]) + ': ' + number(window[i + 1]);
        }}
      };
    });
    var changes = spec.segments.filter(function (segment) {
      return segment.lower !== null && segment.upper !== null;
    });
    if (option.series.length > 0) {
      option.series[0].markArea = {silent: true, itemStyle: {color: t.muted, opacity: 0.2}, data: changes.map(function (c) {
        return [{xAxis: c.lower}, {xAxis: c.upper}];
      })};
      option.series[0].markLine = {silent: true, symbol: 'none', label: {show: false},
        lineStyle: {color: t.text, type: 'dashed'}, data: changes.map(function (c) {
          return {xAxis: c.from};
        })};
    }
    option.series.push({
      type: 'custom', xAxisIndex: 1, yAxisIndex: 1, encode: {x: [0, 1]}, cursor: 'pointer',
      data: spec.segments.map(function (segment) {
        return [segment.from, segment.to];
      }),
      renderItem: function (params, api) {
        var segment = spec.segments[params.dataIndex];
        var a = api.coord([api.value(0), 1]);
        var b = api.coord([api.value(1), 0]);
        var left = Math.min(a[0], b[0]);
        var width = Math.abs(b[0] - a[0]);
        return {
          type: 'rect', shape: {x: left, y: a[1], width: width, height: b[1] - a[1]},
          style: {fill: colors[segment.label] || t.grid, opacity: 0.85, stroke: t.background},
          textContent: {type: 'text', style: {text: plain(segment.label), fill: t.dark ? '#111' : '#fff', width: width - 6,
            overflow: 'truncate', fontSize: 11}},
          textConfig: {position: 'inside'}
        };
      },
      tooltip: {formatter: function (p) {
        var segment = spec.segments[p.dataIndex];
        return plain(segment.label || '\u2013') + ': ' + number(segment.from) + '\u2013' + number(segment.to);
      }}
    });
    return {
      option: option, height: 420, count: spec.windows.length * spec.labels.length,
      target: function (i) {
        return {seriesIndex: i % spec.labels.length, dataIndex: Math.floor(i / spec.labels.length),
          row: Math.floor(i / spec.labels.length)};
      },
      step: spec.labels.length,
      row: function (event) {
        return event.seriesIndex < spec.labels.length ? event.dataIndex : -1;
      }
    };
  }

  function scatter(spec, t) {
    var option = base(t);
    var groups = groupsOf(spec.points.map(function (point) {
      return point.group;
    }));
    var named = spec.points.length <= 60;
    var shapes = ['circle', 'triangle', 'rect', 'diamond', 'roundRect', 'pin', 'arrow'];
    var places = {};
    option.legend = groups.length > 1 ? legend(t, groups) : undefined;
    option.xAxis = valueAxis(t, spec.x, number);
    option.yAxis = valueAxis(t, spec.y, number);
    option.xAxis.scale = true;
    option.xAxis.inverse = t.rtl;
    option.yAxis.scale = true;
    option.yAxis.nameGap = 44;
    option.yAxis.position = t.rtl ? 'right' : 'left';
    option.grid = grid(t, 64, named ? 60 : 24, groups.length > 1 ? 40 : 16, 52);
    option.series = groups.map(function (group, g) {
      var mine = [];
      spec.points.forEach(function (point, i) {
        if (point.group === group) {
          places[i] = [g, mine.length];
          mine.push(i);
        }
      });
      return {
        type: 'scatter', name: group, symbol: shapes[g % shapes.length], symbolSize: 9, cursor: 'pointer',
        itemStyle: {color: t.palette[g % t.palette.length], opacity: 0.85}, indexes: mine,
        data: mine.map(function (i) {
          return [spec.points[i].x, spec.points[i].y];
        }),
        label: {show: named, position: 'right', color: t.muted, fontSize: 10, width: 90, overflow: 'truncate',
          formatter: function (p) {
            return label(t, spec.points[mine[p.dataIndex]].name);
          }},
        labelLayout: {hideOverlap: true},
        tooltip: {formatter: function (p) {
          var point = spec.points[mine[p.dataIndex]];
          return plain(point.name) + ': ' + number(point.x) + ', ' + number(point.y);
        }}
      };
    });
    var indexesOf = option.series.map(function (one) {
      return one.indexes;
    });
    return {
      option: option, height: Math.min(560, Math.max(320, t.width * 0.7)), count: spec.points.length,
      target: function (i) {
        return {seriesIndex: places[i][0], dataIndex: places[i][1], row: i};
      },
      row: function (event) {
        return indexesOf[event.seriesIndex][event.dataIndex];
      }
    };
  }

  function network(spec, t) {
    var option = base(t);
    var groups = groupsOf(spec.groups);
    var most = Math.max.apply(null, spec.edges.map(function (edge) {
      return edge.weight;
    }).concat([1e-9]));
    var space = room(spec.nodes, t, 11) + 24;
    option.legend = groups.length > 1 ? legend(t, groups) : undefined;
    option.series = [{
      type: 'graph', layout: 'circular', circular: {rotateLabel: true}, roam: false, cursor: 'pointer',
      top: space + 30, bottom: space, left: space, right: space,
      categories: groups.map(function (group, g) {
        return {name: group, itemStyle: {color: t.palette[g % t.palette.length]}};
      }),
      data: spec.nodes.map(function (name, i) {
        return {name: String(i), value: name, symbolSize: 9, category: groups.indexOf(spec.groups[i])};
      }),
      edges: spec.edges.map(function (edge) {
        return {source: String(edge.source), target: String(edge.target), symbol: edge.directed ? ['none', 'arrow'] : 'none',
          symbolSize: 6, lineStyle: {width: 0.4 + 3.6 * edge.weight / most, opacity: 0.2 + 0.6 * edge.weight / most}};
      }),
      label: {show: true, color: t.text, fontSize: 11, width: space - 20, overflow: 'truncate', position: 'right',
        formatter: function (p) {
          return label(t, spec.nodes[p.dataIndex]);
        }},
      lineStyle: {color: t.muted, curveness: 0.25},
      emphasis: {focus: 'adjacency'},
      tooltip: {formatter: function (p) {
        if (p.dataType === 'edge') {
          var edge = spec.edges[p.dataIndex];
          return plain(spec.nodes[edge.source] + (edge.directed ? ' \u2192 ' : ' \u2013 ') + spec.nodes[edge.target]) + ': '
            + number(edge.weight);
        }
        return plain(spec.nodes[p.dataIndex]);
      }}
    }];
    return {
      option: option, height: Math.min(820, Math.max(360, t.width)), count: spec.nodes.length,
      target: function (i) {
        return {seriesIndex: 0, dataIndex: i, row: -1, text: spec.nodes[i] + ': ' + spec.edges.filter(function (edge) {
          return edge.source === i || edge.target === i;
        }).map(function (edge) {
          return spec.nodes[edge.source === i ? edge.target : edge.source] + ' ' + number(edge.weight);
        }).join(', ')};
      },
      row: function (event) {
        return event.dataType === 'edge' ? event.dataIndex : -1;
      }
    };
  }

  var MAKERS = {intervals: intervals, lines: lines, reliability: reliability, heatmap: heatmap, tree: tree,
    timeline: timeline, scatter: scatter, network: network};

  // Returns option, height in pixels, how many things can be pointed at, and where the table has each.
  function make(spec, t) {
    return MAKERS[spec.type](spec, t);
  }

  return {make: make, theme: theme, number: number, percent: percent};
}());
