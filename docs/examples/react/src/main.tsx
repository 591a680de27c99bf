import '@cairn/widgets/finder';
import type { CairnFinderResultsEvent } from '@cairn/widgets';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Help() {
  const place = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const hear = (event: CairnFinderResultsEvent): void => setCount(event.total);
    const { current } = place;
    current?.addEventListener('cairn-finder-results', hear);
    return () => current?.removeEventListener('cairn-finder-results', hear);
  }, []);
  return (
    <div ref={place}>
      <h1>Our center</h1>
      <p id="count">{count} places</p>
      <cairn-finder src="/packs/our-list/" heading="Help near you">
        <p>
          Need help right now? <a href="tel:988">Call 988</a>. In danger, <a href="tel:911">call 911</a>.
        </p>
      </cairn-finder>
    </div>
  );
}

const app = document.querySelector('#app');
if (app) createRoot(app).render(<Help />);
