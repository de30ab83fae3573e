// Draws each breakdown beside its table, from the table itself: what the table does not say, no chart shows.
const dark = matchMedia("(prefers-color-scheme: dark)");
const ROW = 30;
const FRAME = 24;

function linesOf(table) {
  return [...table.tBodies[0].rows].map((row) => ({
    name: row.cells[0].textContent,
    text: row.cells[1].textContent,
    value: row.cells[1].dataset.value === undefined ? null : Number(row.cells[1].dataset.value),
  }));
}

function optionOf(lines, unit, token) {
  const values = lines.map((line) => line.value ?? 0);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]; // below nothing, room is left for the label
  const type = { color: token("--ink"), fontFamily: token("--sans"), fontSize: 14 };
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left: 8, right: Math.max(90, 10 * Math.max(...lines.map((line) => line.text.length))), top: 8, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    tooltip: {
      renderMode: "richText",
      trigger: "item",
      formatter: (item) => `${lines[item.dataIndex].name}  ${lines[item.dataIndex].text} ${unit}`,
      backgroundColor: token("--card"),
      borderColor: token("--line"),
      textStyle: type,
    },
    xAxis: { type: "value", show: false, min: least && least - (most - least) * 0.45, max: most },
    yAxis: {
      type: "category",
      inverse: true,
      data: lines.map((line) => line.name),
      axisLine: { lineStyle: { color: token("--line") } },
      axisTick: { show: false },
      axisLabel: { ...type, interval: 0, width: 150, overflow: "truncate" },
    },
    series: [
      {
        type: "bar",
        barMaxWidth: 16,
        itemStyle: { color: token("--p3") },
        emphasis: { itemStyle: { color: token("--p4") } },
        data: values,
        label: { show: true, position: "outside", ...type, formatter: (item) => lines[item.dataIndex].text },
      },
    ],
  };
}

function draw(place) {
  const lines = linesOf(document.getElementById(place.dataset.chartOf));
  const styles = getComputedStyle(document.documentElement);
  const token = (name) => styles.getPropertyValue(name).trim();
  const chart =
    echarts.getInstanceByDom(place) ?? echarts.init(place, null, { height: lines.length * ROW + FRAME, renderer: "canvas" });
  chart.setOption(optionOf(lines, place.dataset.unit, token), true);
  return chart;
}

for (const place of document.querySelectorAll("[data-chart-of]")) {
  place.hidden = false;
  place.setAttribute("aria-hidden", "true");
  const chart = draw(place);
  new ResizeObserver(() => chart.resize()).observe(place);
  dark.addEventListener("change", () => draw(place));
}
