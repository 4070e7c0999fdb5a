// The canvas of a plot: uPlot with the theme's colours, drawn anew when the theme or the width changes.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { colors } from '../../theme/colors.ts';
import { findTop, type PlotSeries } from './plot-data.ts';

export interface CanvasPlotProps {
  readonly series: PlotSeries;
  readonly color: 'cpu' | 'memory';
  /** Values and times as the axes and the pointer show them. */
  readonly showValue: (value: number) => string;
  readonly showTime: (at: number) => string;
  readonly height: number;
}

const useStyles = makeStyles({
  place: { position: 'relative', minWidth: 0, overflow: 'hidden' },
  tip: {
    position: 'absolute',
    zIndex: 1,
    top: 0,
    left: 0,
    padding: '3px 8px',
    fontSize: '11px',
    lineHeight: '16px',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    pointerEvents: 'none',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hidden: { visibility: 'hidden' },
});

/** Decoration for eyes: the words and the table beside it say the same. */
export function CanvasPlot(props: CanvasPlotProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const plot = useRef<uPlot>(undefined);
  useEffect(() => {
    const { current: parent } = place;
    if (!parent) return;
    const drawn = new uPlot(createOptions(latest, parent, tip), toData(latest.current), parent);
    plot.current = drawn;
    const resize = new ResizeObserver(() =>
      drawn.setSize({ width: parent.clientWidth, height: latest.current.height }),
    );
    resize.observe(parent);
    const theme = new MutationObserver(() => requestAnimationFrame(() => drawn.redraw(false)));
    theme.observe(document.documentElement, { attributeFilter: ['style', 'lang'] });
    return () => {
      resize.disconnect();
      theme.disconnect();
      drawn.destroy();
    };
  }, []);
  useEffect(() => plot.current?.setData(toData(props)), [props]);
  return (
    <div ref={place} className={styles.place} aria-hidden>
      <div ref={tip} className={mergeClasses(styles.tip, styles.hidden)} />
    </div>
  );
}

function toData({ series }: CanvasPlotProps): uPlot.AlignedData {
  return [series.points.map(({ at }) => at), series.points.map(({ value }) => value)];
}

const powersOfTwo = Array.from({ length: 50 }, (_none, power) => 2 ** power);

type Latest = { readonly current: CanvasPlotProps };

function createOptions(
  latest: Latest,
  parent: HTMLElement,
  tip: { readonly current: HTMLElement | null },
): uPlot.Options {
  const read = (name: string) => getComputedStyle(parent).getPropertyValue(name).trim();
  const stroke = () =>
    read(latest.current.color === 'cpu' ? '--colorBrandStroke1' : '--slipwayMemory');
  const axis = {
    stroke: () => read('--colorNeutralForeground2'),
    font: '11px "Segoe UI Variable Text","Segoe UI",system-ui,sans-serif',
    ticks: { show: false },
  };
  return {
    width: Math.max(1, parent.clientWidth),
    height: latest.current.height,
    padding: [10, 8, 0, 0],
    legend: { show: false },
    ms: 1,
    scales: { x: { time: true }, y: { range: () => [0, findTop(latest.current.series)] } },
    axes: [
      {
        ...axis,
        size: 24,
        grid: { show: false },
        space: 110,
        values: (_plot, times) => times.map((at) => latest.current.showTime(at)),
      },
      {
        ...axis,
        size: 64,
        grid: { stroke: () => read('--slipwayLine'), width: 1 },
        space: 46,
        // Bytes are counted in powers of two, so the lines are drawn there.
        ...(latest.current.color === 'memory' ? { incrs: powersOfTwo } : {}),
        values: (_plot, values) => values.map((value) => latest.current.showValue(value)),
      },
    ],
    series: [
      {},
      {
        stroke,
        fill: () => `color-mix(in srgb, ${stroke()} 14%, transparent)`,
        width: 1.5,
        points: { show: false },
      },
    ],
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 8, width: 2 } },
    hooks: {
      draw: [(plot) => drawLimit(plot, latest.current, read)],
      setCursor: [(plot) => moveTip(plot, latest.current, tip.current)],
    },
  };
}

function drawLimit(plot: uPlot, { series }: CanvasPlotProps, read: (name: string) => string): void {
  const { limit } = series;
  if (!limit || limit.value > findTop(series)) return;
  const { ctx, bbox } = plot;
  const y = Math.round(plot.valToPos(limit.value, 'y', true));
  const scale = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = read('--slipwayProblem');
  ctx.fillStyle = read('--slipwayProblem');
  ctx.lineWidth = scale;
  ctx.setLineDash([5 * scale, 4 * scale]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.font = `${11 * scale}px "Segoe UI Variable Text","Segoe UI",system-ui,sans-serif`;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'bottom';
  ctx.fillText(limit.label, bbox.left + bbox.width, y - 3 * scale);
  ctx.restore();
}

function moveTip(plot: uPlot, props: CanvasPlotProps, tip: HTMLElement | null): void {
  if (!tip) return;
  const { idx, left = -1 } = plot.cursor;
  const point = idx == null || left < 0 ? undefined : props.series.points[idx];
  tip.style.visibility = point ? 'visible' : 'hidden';
  if (!point) return;
  tip.textContent = `${props.showTime(point.at)}  ${props.showValue(point.value)}`;
  const x = plot.over.offsetLeft + left;
  const room = plot.width - tip.offsetWidth;
  tip.style.transform = `translate(${Math.max(0, Math.min(room, x - tip.offsetWidth - 8))}px, 8px)`;
}
