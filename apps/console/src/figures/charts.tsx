import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { addMonths, CATEGORY, SEX } from '#statute';
import { api, ask, type Answers } from '../api/client.js';
import { NotCounted } from '../frame/parked.js';
import { say, t, today } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Waiting } from '../shared/waiting.js';
import { useFigures } from './question.js';

use([
  BarChart,
  LineChart,
  PieChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  AriaComponent,
  SVGRenderer,
]);

const MONTHS = 24;
const COLOURS = ['#1d4f91', '#c2571a', '#3b7d4f', '#7a4a8f', '#8a6d00', '#56606b'];

interface ChartProps {
  readonly title: string;
  readonly option: EChartsCoreOption;
}

/** A chart that tells its numbers to a screen reader too, and can be saved as a picture. */
function Chart({ title, option }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, undefined, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      color: COLOURS,
      aria: { enabled: true },
      tooltip: { trigger: 'axis' },
      legend: { top: 0 },
      ...option,
    });
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(place.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [option]);
  return (
    <figure>
      <figcaption>
        {title}{' '}
        <Button size="small" onClick={() => void savePicture(place.current, title)}>
          {t('存为图片')}
        </Button>
      </figcaption>
      <div ref={place} className="chart" />
    </figure>
  );
}

/** The drawing as a PNG, twice as large so that it prints well. */
async function savePicture(place: HTMLElement | null, title: string): Promise<void> {
  const drawing = place?.querySelector('svg');
  if (!drawing) return;
  const { width, height } = drawing.getBoundingClientRect();
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
  await picture.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 });
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const link = Object.assign(document.createElement('a'), {
    href: canvas.toDataURL('image/png'),
    download: `${title}.png`,
  });
  link.click();
}

const share = (
  title: string,
  items: readonly { readonly name: string; readonly value: number }[],
): EChartsCoreOption => ({
  tooltip: { trigger: 'item' },
  legend: { show: false },
  series: [
    {
      type: 'pie',
      name: title,
      radius: '60%',
      label: { formatter: '{b} {c}', overflow: 'none' },
      data: items,
    },
  ],
});

/** Two years, month by month, and who is on the books now. */
export default function Charts({ office }: { readonly office: string }) {
  const now = today();
  const from = addMonths(`${now.slice(0, 7)}-01`, 1 - MONTHS).slice(0, 7);
  const to = now.slice(0, 7);
  const own = office ? { office } : {};
  const series = useQuery({
    queryKey: ['series', from, to, office],
    queryFn: () => ask(api.GET('/api/v1/figures/series', { params: { query: { from, to, ...own } } })),
  });
  const report = useFigures({ from: `${to}-01`, to: now, asOf: '', knownAt: '', office });
  if (series.isPending || report.isPending) return <Waiting lines={12} />;
  if (series.error ?? report.error) return <Failure error={series.error ?? report.error} />;
  const items = series.data?.items ?? [];
  const months = items.map(({ month }) => month);
  const axes = {
    grid: { left: 48, right: 16, top: 40, bottom: 32 },
    xAxis: { type: 'category', data: months },
    yAxis: { type: 'value', minInterval: 1 },
  };
  const rate = items.map(({ leavesDue, returnedOnTime }) =>
    leavesDue === 0 ? null : Math.round((returnedOnTime / leavesDue) * 1_000) / 10,
  );
  return (
    <div className="charts">
      <NotCounted files={series.data?.notCounted} />
      <Chart
        title={t('在册人数')}
        option={{
          ...axes,
          series: [{ type: 'line', name: t('月末在册'), data: items.map((one) => one.caseload) }],
        }}
      />
      <Chart
        title={t('增加和减少')}
        option={{
          ...axes,
          series: [
            { type: 'bar', name: t('入矫'), data: items.map(({ enrolled }) => enrolled) },
            { type: 'bar', name: t('离开'), data: items.map(({ left }) => left) },
          ],
        }}
      />
      <Chart
        title={t('按时销假率（%）')}
        option={{
          ...axes,
          yAxis: { type: 'value', min: 0, max: 100 },
          series: [{ type: 'line', name: t('按时销假率'), data: rate, connectNulls: true }],
        }}
      />
      {report.data && <Shares caseload={report.data.caseload} />}
    </div>
  );
}

/** Who is on the books, by what they are. */
function Shares({ caseload }: { readonly caseload: Answers['FiguresAnswer']['caseload'] }) {
  const named = (
    counts: Readonly<Record<string, number>>,
    words: Readonly<Record<string, { zh: string; en: string }>>,
  ) => Object.entries(counts).map(([code, value]) => ({ name: say(words[code]) || t('未填'), value }));
  return (
    <>
      <Chart title={t('矫正类别')} option={share(t('矫正类别'), named(caseload.byCategory, CATEGORY))} />
      {caseload && <Chart title={t('性别')} option={share(t('性别'), named(caseload.bySex, SEX))} />}
      {caseload.byAge && <Chart title={t('年龄')} option={share(t('年龄'), named(caseload.byAge, AGES))} />}
    </>
  );
}

const AGES = {
  'under-18': { zh: '不满18岁', en: 'under 18' },
  '18-45': { zh: '18至45岁', en: '18 to 45' },
  '46-60': { zh: '46至60岁', en: '46 to 60' },
  '61-over': { zh: '61岁以上', en: '61 and over' },
};
