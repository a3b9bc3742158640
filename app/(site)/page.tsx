export default function SitePage() {
  return <main>Citaria</main>;
}
