// Reads one workbook after another, as the process of each would: what is thrown past the reader ends this one.
const [, , built, limits] = process.argv;
const { readXlsxFile } = await import(`${built}/read-sheets.js`);
const { ReadingBudget } = await import(`${built}/reading-budget.js`);
const { WorkbookRefused } = await import(`${built}/workbook-refused.js`);

async function answerTo(bytes) {
  try {
    const budget = new ReadingBudget(JSON.parse(limits));
    return { sheets: await readXlsxFile({ name: '', bytes }, budget) };
  } catch (error) {
    if (error instanceof WorkbookRefused) return { refused: error.refusal };
    return { fault: String(error?.stack ?? error) };
  }
}

process.on('message', async (bytes) => {
  const before = process.cpuUsage();
  const answer = await answerTo(Buffer.from(bytes));
  // What a stream throws after it was read comes a turn later.
  await new Promise((resolve) => setImmediate(resolve));
  const { user, system } = process.cpuUsage(before);
  process.send({ ...answer, cpuSeconds: (user + system) / 1e6 });
});
process.send('ready');
