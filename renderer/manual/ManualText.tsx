import { useEffect } from 'react';
import { fetchManualPicture, turnTo, useManual } from '../state/manual.ts';
import type { ManualPage } from '../desk/contract.ts';

type ManualBlock = ManualPage['blocks'][number];
type ManualRun = Extract<ManualBlock, { readonly kind: 'paragraph' }>['runs'][number];

/** One page of the manual. */
export function ManualText({ page }: { readonly page: ManualPage }) {
  return (
    <>
      <h3>{page.title}</h3>
      {page.blocks.map((block, index) => (
        <Block key={`${page.id}-${index}`} block={block} />
      ))}
    </>
  );
}

function Block({ block }: { readonly block: ManualBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h4>
          <Runs runs={block.runs} />
        </h4>
      );
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'note':
      return (
        <p className="manual-note">
          <Runs runs={block.runs} />
        </p>
      );
    case 'list': {
      const items = block.items.map((runs, index) => (
        <li key={index}>
          <Runs runs={runs} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'picture':
      return <Picture name={block.name} says={block.says} />;
  }
}

function Runs({ runs }: { readonly runs: readonly ManualRun[] }) {
  return runs.map((run, index) => <Run key={index} run={run} />);
}

function Run({ run: { text, look, page } }: { readonly run: ManualRun }) {
  if (page !== null)
    return (
      <button type="button" className="manual-link" onClick={() => turnTo(page)}>
        {text}
      </button>
    );
  if (look === 'key') return <kbd className="key">{text}</kbd>;
  return look === 'strong' ? <strong>{text}</strong> : text;
}

function Picture({ name, says }: { readonly name: string; readonly says: string }) {
  const address = useManual((state) => state.pictures.get(name));
  useEffect(() => void fetchManualPicture(name), [name]);
  return (
    <figure>
      {address === undefined ? <div className="manual-blank" /> : <img src={address} alt={says} />}
      <figcaption>{says}</figcaption>
    </figure>
  );
}
