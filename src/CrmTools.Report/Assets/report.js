(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.remove('plain');
  var data = JSON.parse(document.getElementById('report-data').textContent);
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  var contrast = window.matchMedia('(prefers-contrast: more)');
  var numbers = new Intl.NumberFormat(data.culture || undefined, { maximumFractionDigits: 12 });
  var charts = [];
  var printing = false;

  function color(name) { return getComputedStyle(root).getPropertyValue('--' + name).trim(); }
  function number(value) { return value == null ? '' : numbers.format(value); }

  function base() {
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: color('ink') },
      aria: { enabled: false, decal: { show: contrast.matches } },
      tooltip: {
        trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, valueFormatter: number,
        backgroundColor: color('paper'), borderColor: color('line'), textStyle: { color: color('ink') }
      },
      legend: { top: 0, textStyle: { color: color('ink') } },
      grid: { left: 8, right: 28, top: 40, bottom: 8, containLabel: true }
    };
  }

  function names() { return { type: 'category', axisLine: { lineStyle: { color: color('line') } }, axisTick: { show: false }, axisLabel: { color: color('soft') } }; }
  function values() { return { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: color('line') } }, axisLabel: { color: color('soft'), formatter: number } }; }
  function bars(name, style, list) { return { name: name, type: 'bar', stack: 'all', barMaxWidth: 36, itemStyle: { color: color(style) }, data: list }; }

  function stateBars(lists) {
    return data.states.map(function (state, index) { return bars(state.name, state.style, lists[index]); })
      .filter(function (series, index) { return data.states[index].count > 0; });
  }

  function byDay(option, series) {
    option.xAxis = names();
    option.xAxis.data = data.days.labels;
    option.yAxis = values();
    option.series = series;
    if (data.days.labels.length > 45 && !printing) {
      option.dataZoom = [{ type: 'slider', height: 22, bottom: 6, borderColor: color('line'), fillerColor: 'rgba(120, 150, 190, 0.2)', textStyle: { color: color('soft') } }, { type: 'inside', zoomOnMouseWheel: 'ctrl' }];
      option.grid.bottom = 40;
    }
    return option;
  }

  var options = {
    state: function () {
      var option = base();
      option.tooltip.trigger = 'item';
      option.title = { text: number(data.count), subtext: data.writes, left: 'center', top: '42%', itemGap: 2, textStyle: { color: color('ink'), fontSize: 28 }, subtextStyle: { color: color('soft') } };
      option.series = [{
        type: 'pie', radius: ['52%', '76%'], center: ['50%', '54%'], minAngle: 3,
        label: { color: color('ink'), formatter: function (item) { return item.name + '  ' + number(item.value); } },
        itemStyle: { borderColor: color('paper'), borderWidth: 2 },
        data: data.states.filter(function (state) { return state.count > 0; })
          .map(function (state) { return { name: state.name, value: state.count, itemStyle: { color: color(state.style) } }; })
      }];
      return option;
    },
    shop: function () {
      var option = base();
      option.yAxis = names();
      option.yAxis.data = data.shops.labels;
      option.yAxis.inverse = true;
      option.xAxis = values();
      option.series = stateBars(data.shops.states);
      return option;
    },
    day: function () { return byDay(base(), stateBars(data.days.states)); },
    point: function () {
      var series = [];
      if (data.days.given) series.push(bars(data.days.given.name, 'given', data.days.given.values));
      if (data.days.taken) series.push(bars(data.days.taken.name, 'taken', data.days.taken.values.map(function (value) { return -value; })));
      return byDay(base(), series);
    },
    payment: function () {
      var option = byDay(base(), [bars(data.days.paid.name, 'paid', data.days.paid.values)]);
      option.yAxis.minInterval = 0;
      return option;
    },
    reason: function () {
      var option = base();
      option.yAxis = names();
      option.yAxis.data = data.reasons.labels;
      option.yAxis.inverse = true;
      option.yAxis.axisLabel.width = Math.min(360, Math.round(document.getElementById('chart-reason').clientWidth * 0.45));
      option.yAxis.axisLabel.overflow = 'break';
      option.xAxis = values();
      option.series = [];
      data.states.forEach(function (state) {
        var list = data.reasons[state.style];
        if (list && state.count > 0) option.series.push(bars(state.name, state.style, list));
      });
      return option;
    }
  };

  function rows(name) { return name === 'shop' ? data.shops.labels.length : name === 'reason' ? data.reasons.labels.length : 0; }

  function draw(chart) {
    chart.drawn.setOption(options[chart.name](), true);
  }

  Object.keys(options).forEach(function (name) {
    var place = document.getElementById('chart-' + name);
    if (!place) return;
    if (rows(name)) place.style.height = Math.max(140, 70 + rows(name) * 44) + 'px';
    var chart = { name: name, place: place, drawn: echarts.init(place, null, { renderer: 'svg', locale: data.locale }) };
    charts.push(chart);
    draw(chart);
    new ResizeObserver(function () { if (!printing) chart.drawn.resize(); }).observe(place);
  });

  function drawAll() { charts.forEach(draw); }
  dark.addEventListener('change', drawAll);
  contrast.addEventListener('change', drawAll);

  // A printed page is narrower than the window, and white.
  window.addEventListener('beforeprint', function () {
    printing = true;
    document.querySelectorAll('details').forEach(function (item) { item.dataset.was = item.open; item.open = true; });
    charts.forEach(function (chart) { chart.drawn.resize({ width: 660 }); draw(chart); });
  });
  window.addEventListener('afterprint', function () {
    printing = false;
    document.querySelectorAll('details').forEach(function (item) { item.open = item.dataset.was === 'true'; });
    charts.forEach(function (chart) { chart.drawn.resize({ width: 'auto' }); draw(chart); });
  });
}());
