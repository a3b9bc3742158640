// Citaria: puts a practice's booking into this page and keeps its frame as high as what it shows.
// <script src="https://citas.example/embed.js" data-tenant="clinica-sol" async></script>
// Also: data-view="page", data-service, data-professional, data-title, data-target (a selector; else it stands here).
(() => {
  const script =
    document.currentScript ||
    document.querySelector('script[data-tenant][src*="/embed.js"]:not([data-ready])');
  const tenant = script?.dataset.tenant;
  if (!tenant || script.dataset.ready) return;
  script.dataset.ready = "1";

  const { origin } = new URL(script.src);
  const { view, service, professional, title, target } = script.dataset;
  const address = new URL(`/${encodeURIComponent(tenant)}${view === "page" ? "" : "/book"}`, origin);
  if (service) address.searchParams.set("service", service);
  if (professional) address.searchParams.set("professional", professional);

  const frame = document.createElement("iframe");
  frame.src = address.href;
  frame.title = title || "Citaria";
  frame.style.cssText = "display:block;width:100%;height:640px;border:0";
  let step = 0;
  addEventListener("message", ({ source, origin: sender, data }) => {
    if (source !== frame.contentWindow || sender !== origin) return;
    if (data?.type !== "citaria:height" || !(data.height > 0 && data.height < 20000)) return;
    frame.style.height = `${Math.ceil(data.height)}px`;
    const hasMovedOn = data.step !== step;
    step = data.step;
    if (hasMovedOn && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });

  const place = target && document.querySelector(target);
  if (place) place.append(frame);
  else script.after(frame);
})();
