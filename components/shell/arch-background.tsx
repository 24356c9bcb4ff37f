/** Nested arches behind the sign-in, each 78 units wider than the one inside it; they fade towards the ground. */
const RADII = [332, 410, 488, 566, 644, 722, 800, 878, 956] as const;

export function ArchBackground() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 1440 900"
      className="pointer-events-none absolute top-0 left-1/2 h-[900px] w-[1440px] -translate-x-1/2 fill-none stroke-line [mask-image:linear-gradient(#000_20%,transparent_96%)]"
    >
      {RADII.map((radius) => (
        <path key={radius} d={`M${720 - radius} 940V470a${radius} ${radius} 0 0 1 ${radius * 2} 0V940`} />
      ))}
    </svg>
  );
}
