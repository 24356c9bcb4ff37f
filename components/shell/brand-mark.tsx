/** The arch of the gatehouse, in the colour of its surroundings unless it is given one. */
export function BrandMark({ className = "size-6 text-accent" }: { readonly className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={`flex-none fill-current ${className}`}>
      <path d="M12 1.5C6.8 1.5 3 5.6 3 10.7V21a1.5 1.5 0 0 0 1.5 1.5h2.25a.75.75 0 0 0 .75-.75V11a4.5 4.5 0 0 1 9 0v10.75c0 .41.34.75.75.75h2.25A1.5 1.5 0 0 0 21 21V10.7c0-5.1-3.8-9.2-9-9.2Z" />
      <path
        opacity=".55"
        d="M10 12.2a.8.8 0 0 1 .8-.8h2.4a.8.8 0 0 1 .8.8v.4a.8.8 0 0 1-.8.8h-2.4a.8.8 0 0 1-.8-.8zM9.25 15.6h5.5v1.7h-5.5zM9.25 19.1h5.5v1.7h-5.5z"
      />
    </svg>
  );
}
