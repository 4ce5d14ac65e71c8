"use strict";

// Draws the document of the API, which says all that the reference shows.
const place = document.getElementById("reference");
const isDark = matchMedia("(prefers-color-scheme: dark)").matches;

const paper = isDark ? "#16181d" : "#ffffff";
const ink = isDark ? "#e4e6eb" : "#1c1e22";
const shade = isDark ? "#1f2229" : "#f6f5f2";
const accent = isDark ? "#f0a35e" : "#9a3b12";

const options = {
  scrollYOffset: ".bar",
  nativeScrollbars: true,
  hideDownloadButton: true,
  hideHostname: true,
  sortRequiredPropsFirst: true,
  jsonSampleExpandLevel: 3,
  theme: {
    colors: {
      primary: { main: accent },
      text: { primary: ink, secondary: isDark ? "#a9afba" : "#5b6069" },
      border: { dark: isDark ? "#3a3f4a" : "#d9d6cf", light: paper },
    },
    schema: { nestedBackground: shade, linesColor: accent, typeNameColor: ink },
    sidebar: { backgroundColor: shade, textColor: ink, width: "290px" },
    rightPanel: { backgroundColor: isDark ? "#0f1115" : "#23262d" },
    typography: {
      fontFamily: "system-ui, sans-serif",
      headings: { fontFamily: "system-ui, sans-serif", fontWeight: "600" },
      code: { fontFamily: "ui-monospace, monospace", color: ink, backgroundColor: shade },
    },
  },
};

fetch("openapi.json")
  .then((answer) => answer.json())
  .then((api) => {
    // Where this page is, the API is.
    api.servers = [{ url: new URL(".", location.href).href.replace(/\/$/, "") }];
    Redoc.init(api, options, place, () => (document.documentElement.dataset.drawn = "true"));
  })
  .catch((failure) => {
    place.textContent = `The reference can't be shown: ${failure}`;
  });
