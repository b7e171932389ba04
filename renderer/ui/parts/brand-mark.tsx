// The mark of the app: a card's life, with gaps that double.
export function BrandMark({ size }: { readonly size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      aria-hidden="true"
    >
      <path d="M2 3v14M4.5 3v14M9 3v14M18 3v14" />
    </svg>
  );
}
