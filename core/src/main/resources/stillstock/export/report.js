(async () => {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const unpack = async () => {
    const packed = atob(document.getElementById('plotly').textContent.trim());
    const bytes = Uint8Array.from(packed, c => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const script = document.createElement('script');
    script.textContent = await new Response(stream).text();
    document.head.appendChild(script);
  };
  // Plotly 3 wants titles as objects; the chart library that wrote the layouts gives plain text.
  const titled = o => { if (o && typeof o.title === 'string') { o.title = { text: o.title }; } };
  try {
    await unpack();
    const draw = Plotly.newPlot;
    Plotly.newPlot = (target, data, layout = {}, config = {}) => {
      titled(layout);
      Object.assign(layout.title || {}, { x: 0.02, xanchor: 'left', font: { size: 14 } });
      Object.keys(layout).filter(k => /^[xy]axis/.test(k)).forEach(k => {
        titled(layout[k]);
        layout[k].automargin = true;
        layout[k].gridcolor = dark ? '#33404c' : '#e3e8ed';
      });
      delete layout.width;
      Object.assign(layout, { autosize: true, paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)',
        font: { color: dark ? '#e4eaf0' : '#1c2733', size: 12 }, margin: { t: 44, r: 20, b: 48, l: 60 },
        colorway: ['#0f6b66', '#d9822b', '#5c6bc0', '#a94442', '#7f8c8d'] });
      return draw(target, data, layout, { ...config, responsive: true, displaylogo: false });
    };
    charts.forEach(chart => chart());
  } catch (problem) {
    document.querySelectorAll('.chart').forEach(box => {
      box.textContent = 'This browser could not draw the chart (' + problem + '). The figures are in the tables and the spreadsheet.';
    });
  }
})();
