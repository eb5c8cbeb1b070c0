// Figures drawn to scale, as SVG, so that they print where backgrounds do not.

const WIDTH = 400;

// A whole with its parts and share, or a start and an end; null where there is nothing to compare.
function figureDrawing(claim) {
  const all = (role) => claim.quantities.filter((quantity) => quantity.role === role && quantity.range);
  if (claim.kind === "coverage")
    return coverageDrawing(
      all,
      claim.checks.some((check) => check.rule === "parts = total"),
    );
  if (claim.kind === "change") return changeDrawing((role) => all(role)[0]);
  return null;
}

// One bar; parts that make up the whole stand end to end, of others the first is drawn.
function coverageDrawing(all, summed) {
  const [[share], [gap], [whole]] = [all("share"), all("gap"), [...all("whole"), ...all("target")]];
  const parts = summed ? all("part") : all("part").slice(0, 1);
  const scale = whole ? whole.range[1] : null;
  const percent = share && share.unit === "persen" ? share.range.map((end) => end / 100) : null;
  const filled =
    parts.length && scale ? parts.map((part) => part.range.map((end) => end / scale)) : percent && [percent];
  if (!filled) return null;
  const full = Math.max(
    1,
    filled.reduce((sum, [, high]) => sum + high, 0),
    percent ? percent[1] : 0,
  );
  const x = (ratio) => (ratio / full) * WIDTH;
  const drawn = partRects(filled, x);
  if (gap && scale) {
    const width = x(gap.range[1] / scale);
    drawn.push(svg("rect", { class: "gap", x: x(1) - width, y: 5, width, height: 16 }));
  }
  drawn.push(svg("rect", { class: "whole", x: 0.5, y: 4.5, width: x(1) - 1, height: 17 }));
  if (percent && parts.length && scale) drawn.push(...shareTick(percent, x));
  drawn.push(...percentAxis(full, x));
  return picture(42, figureText([...parts, share, gap, whole]), drawn);
}

function partRects(filled, x) {
  let start = 0;
  return filled.flatMap(([low, high], index) => {
    const name = index % 2 ? "part other" : "part";
    const from = start;
    start += high;
    return [
      svg("rect", { class: name, x: x(from), y: 5, width: x(low), height: 16 }),
      svg("rect", { class: "part-range", x: x(from + low), y: 5, width: x(high - low), height: 16 }),
    ];
  });
}

function shareTick(percent, x) {
  const at = x((percent[0] + percent[1]) / 2);
  return [
    svg("line", { class: "share", x1: at, x2: at, y1: 1, y2: 25 }),
    svg("path", { class: "share-head", d: `M${at - 4},0 h8 l-4,5 z` }),
  ];
}

function percentAxis(full, x) {
  const last = full > 1 ? full : 1;
  return [0, 0.5, 1].map((ratio) => {
    const anchor = ratio === 0 ? "start" : ratio === 1 && last === 1 ? "end" : "middle";
    return svg(
      "text",
      { class: "tick", x: x(ratio), y: 37, "text-anchor": anchor },
      `${number(ratio * 100)}%`,
    );
  });
}

function changeDrawing(of) {
  const rows = ["from", "to"].map((role) => [role, of(role)]);
  if (!rows.every(([, quantity]) => quantity && quantity.range[0] >= 0)) return null;
  const most = Math.max(...rows.map(([, quantity]) => quantity.range[1]));
  if (!(most > 0)) return null;
  const drawn = rows.flatMap(([role, quantity], row) => {
    const [low, high] = quantity.range.map((end) => (end / most) * (WIDTH - 70));
    return [
      svg("text", { class: "tick", x: 0, y: 15 + row * 20 }, label(`role.${role}`)),
      svg("rect", {
        class: role === "to" ? "part" : "start",
        x: 70,
        y: 3 + row * 20,
        width: Math.max(1, low),
        height: 15,
      }),
      svg("rect", { class: "part-range", x: 70 + low, y: 3 + row * 20, width: high - low, height: 15 }),
    ];
  });
  return picture(42, figureText(rows.map(([, quantity]) => quantity)), drawn);
}

// Two intervals on one axis: what the arithmetic allows, and what the article says.
function checkDrawing(check) {
  if (!check.expected || !check.stated) return null;
  const ends = [...check.expected, ...check.stated];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const margin = (most - least || Math.abs(most) || 1) * 0.06;
  const x = (value) => 70 + ((value - least + margin) / (most - least + 2 * margin)) * (WIDTH - 76);
  const row = (name, [low, high], top) => [
    svg("text", { class: "tick", x: 0, y: top + 9 }, label(`check.${name}`)),
    svg("line", { class: "axis", x1: 70, x2: WIDTH - 6, y1: top + 5, y2: top + 5 }),
    svg("rect", { class: name, x: x(low) - 1.5, y: top, width: x(high) - x(low) + 3, height: 10 }),
  ];
  const text = ["expected", "stated"]
    .map((name) => `${label(`check.${name}`)} ${range(check[name])}`)
    .join(", ");
  return picture(32, text, [...row("expected", check.expected, 2), ...row("stated", check.stated, 19)]);
}

function figureText(quantities) {
  return quantities
    .filter(Boolean)
    .map((one) => `${label(`role.${one.role}`)} ${one.text}`)
    .join(", ");
}

function picture(height, text, drawn) {
  return svg(
    "svg",
    { class: "drawing", viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": text },
    drawn,
  );
}
