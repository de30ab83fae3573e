// Draws each parameter that changed as a line of steps, from the table of versions: what the table does not say, no chart shows.
const dark = matchMedia("(prefers-color-scheme: dark)");
const HEIGHT = 220;
const TONES = ["--p3", "--p5", "--p2", "--p4", "--p1"];
const table = document.getElementById("versions");
const days = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.dataset.day);

function linesOf(parameter) {
  return [...table.tBodies[0].rows]
    .filter((row) => row.dataset.parameter === parameter)
    .map((row) => {
      const cells = [...row.cells].slice(1);
      const points = cells.map((cell, at) => [days[at], cell.dataset.value === undefined ? null : Number(cell.dataset.value)]);
      const texts = cells.map((cell) => cell.firstChild.textContent);
      return { name: row.dataset.key, texts, points: [...points, [table.dataset.end, points.at(-1)[1]]] };
    });
}

function seriesOf(line, at, token, type) {
  return {
    type: "line",
    step: "end",
    name: line.name,
    symbolSize: (_value, item) => (item.dataIndex < line.texts.length ? 7 : 0),
    itemStyle: { color: token(TONES[at % TONES.length]) },
    lineStyle: { width: 2.5 },
    endLabel: { show: line.name !== "", formatter: line.name, ...type },
    label: { show: true, position: [8, -20], ...type, formatter: (item) => line.texts[item.dataIndex] ?? "" },
    data: line.points,
  };
}

function optionOf(lines, token) {
  const type = { color: token("--ink"), fontFamily: token("--sans"), fontSize: 14 };
  const named = lines.some((line) => line.name !== "");
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left: 12, right: named ? 150 : 40, top: 34, bottom: 28 },
    xAxis: {
      type: "time",
      axisLine: { lineStyle: { color: token("--line") } },
      axisLabel: { ...type, hideOverlap: true, formatter: "{yyyy}" },
      minInterval: 365 * 24 * 3600 * 1000,
    },
    yAxis: { type: "value", min: 0, axisLabel: { show: false }, splitLine: { lineStyle: { color: token("--line") } } },
    series: lines.map((line, at) => seriesOf(line, at, token, type)),
  };
}

function draw(place) {
  const styles = getComputedStyle(document.documentElement);
  const token = (name) => styles.getPropertyValue(name).trim();
  const chart = echarts.getInstanceByDom(place) ?? echarts.init(place, null, { height: HEIGHT, renderer: "canvas" });
  chart.setOption(optionOf(linesOf(place.dataset.stepsOf), token), true);
  return chart;
}

for (const place of document.querySelectorAll("[data-steps-of]")) {
  place.parentElement.hidden = false;
  place.setAttribute("aria-hidden", "true");
  const chart = draw(place);
  new ResizeObserver(() => chart.resize()).observe(place);
  dark.addEventListener("change", () => draw(place));
}
