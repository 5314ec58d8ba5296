import {
  Autocomplete,
  Combobox,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Menu,
  MultiSelect,
  Select,
  TagsInput,
} from '@mantine/core';

/** Shades around the one accent, #0B6E99, which is the seventh. */
const accent: MantineColorsTuple = [
  '#e9f5fa',
  '#d3e8f1',
  '#a6d1e4',
  '#7abfdc',
  '#4fa8ca',
  '#2a8ab2',
  '#0b6e99',
  '#095e83',
  '#084f6e',
  '#063f58',
];

/** Dark greys drawn towards the ink's blue, so that panels sit on the dark ground. */
const dark: MantineColorsTuple = [
  '#e8e6e1',
  '#c9c9ca',
  '#a9adb8',
  '#868c9a',
  '#3c4252',
  '#2f3442',
  '#232834',
  '#1b1f29',
  '#14171f',
  '#0e1017',
];

/** A list of choices scrolls by itself, as browsers and screen readers know it: not in a frame that no key reaches. */
const SCROLLED = {
  defaultProps: { withScrollArea: false },
  styles: { options: { maxHeight: 220, overflowY: 'auto' } },
} as const;

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  colors: { accent, dark },
  black: '#1F2430',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.75rem' }, h2: { fontSize: '1.25rem' } } },
  defaultRadius: 8,
  radius: { xs: '4px', sm: '8px', md: '8px', lg: '8px', xl: '8px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  shadows: Object.fromEntries(['xs', 'sm', 'md', 'lg', 'xl'].map((size) => [size, 'var(--shadow)'])),
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // The focus goes to the first item, as menus do it; an element that only takes the focus is none of a menu's children.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Select: Select.extend(SCROLLED),
    MultiSelect: MultiSelect.extend(SCROLLED),
    Autocomplete: Autocomplete.extend(SCROLLED),
    TagsInput: TagsInput.extend(SCROLLED),
    // What a list says where it has nothing to choose stands among its options, and cannot be chosen.
    ComboboxEmpty: Combobox.Empty.extend({ defaultProps: { role: 'option', 'aria-disabled': true } }),
  },
});

/** Mantine's own variables, set to colours that keep 4.5:1 for text on the grounds of both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1f2430',
    '--mantine-color-dimmed': '#575e6b',
    '--mantine-color-placeholder': '#6a7180',
    '--mantine-color-anchor': '#0b6e99',
    '--mantine-color-error': '#b42318',
    '--mantine-color-default-border': '#d5d3cc',
  },
  dark: {
    '--mantine-color-body': '#1b1f29',
    '--mantine-color-text': '#e8e6e1',
    '--mantine-color-dimmed': '#a9adb8',
    '--mantine-color-placeholder': '#969cab',
    '--mantine-color-anchor': '#7abfdc',
    '--mantine-color-error': '#ff9a8f',
    '--mantine-color-default-border': '#3c4252',
  },
});
