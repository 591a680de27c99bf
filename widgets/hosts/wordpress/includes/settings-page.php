<?php
/**
 * The page "Settings, Cairn".
 *
 * @package Cairn
 */

namespace Cairn;

defined( 'ABSPATH' ) || exit;

const LANGUAGES = array(
	''   => 'languageOfPage',
	'en' => 'english',
	'es' => 'spanish',
);

const LOOKS = array(
	''      => 'lookOfPerson',
	'light' => 'light',
	'dark'  => 'dark',
);

/** Puts the page into the menu of those who may change settings. */
function add_settings_page(): void {
	add_options_page( 'Cairn', 'Cairn', 'manage_options', 'cairn', __NAMESPACE__ . '\\settings_page' );
}

/**
 * The way to the settings from the list of plugins.
 *
 * @param string[] $links What stands there already.
 */
function link_to_settings( array $links ): array {
	$address = admin_url( 'options-general.php?page=cairn' );
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html( admin_word( 'settings' ) ) ) );
	return $links;
}

/** Draws the page. */
function settings_page(): void {
	$values = settings();
	?>
	<div class="wrap">
		<h1><?php echo esc_html( admin_word( 'settings' ) ); ?></h1>
		<p><?php echo esc_html( admin_word( 'settingsIntro' ) ); ?></p>
		<form action="options.php" method="post">
			<?php settings_fields( 'cairn' ); ?>
			<table class="form-table" role="presentation">
				<?php
				$lists = str_replace( ' ', "\n", $values['list'] );
				row( 'list', 'list', sprintf( '<textarea rows="3" class="large-text code" %s>%s</textarea>', field( 'list', true ), esc_textarea( $lists ) ), 'listHint' );
				row( 'elsewhere', 'elsewhere', checkbox( 'elsewhere', $values, true ), 'elsewhereHint' );
				row( 'language', 'language', select( 'language', LANGUAGES, $values ) );
				row( 'theme', 'look', select( 'theme', LOOKS, $values ) );
				row( 'report', 'report', sprintf( '<input type="email" class="regular-text" %s value="%s">', field( 'report' ), esc_attr( $values['report'] ) ) );
				row( 'phone', 'phone', sprintf( '<input type="tel" class="regular-text" %s value="%s">', field( 'phone', true ), esc_attr( $values['phone'] ) ), 'phoneHint' );
				row( 'exit', 'exit', checkbox( 'exit', $values ) );
				?>
			</table>
			<?php submit_button(); ?>
		</form>
		<h2><?php echo esc_html( admin_word( 'use' ) ); ?></h2>
		<p><?php echo esc_html( admin_word( 'useHint' ) ); ?></p>
		<ul>
			<?php foreach ( array_keys( FIELDS ) as $kind ) : ?>
				<li><code>[cairn_<?php echo esc_html( $kind ); ?>]</code> <?php echo esc_html( admin_word( title_key( $kind ) ) ); ?></li>
			<?php endforeach; ?>
		</ul>
		<p><?php echo esc_html( admin_word( 'checkHint' ) ); ?></p>
	</div>
	<?php
}

/**
 * One row of the form.
 *
 * @param string $name    Name of the setting.
 * @param string $label   Message of its label.
 * @param string $control HTML of the control, escaped already.
 * @param string $hint    Message below it.
 */
function row( string $name, string $label, string $control, string $hint = '' ): void {
	printf(
		'<tr><th scope="row"><label for="cairn-%s">%s</label></th><td>%s%s</td></tr>',
		esc_attr( $name ),
		esc_html( admin_word( $label ) ),
		$control, // phpcs:ignore WordPress.Security.EscapeOutput
		'' === $hint ? '' : sprintf( '<p class="description" id="cairn-%s-hint">%s</p>', esc_attr( $name ), esc_html( admin_word( $hint ) ) )
	);
}

/** Id and name of one control, and the hint that describes it. */
function field( string $name, bool $has_hint = false ): string {
	$html = sprintf( 'id="cairn-%1$s" name="%2$s[%1$s]"', esc_attr( $name ), esc_attr( OPTION ) );
	return $has_hint ? $html . sprintf( ' aria-describedby="cairn-%s-hint"', esc_attr( $name ) ) : $html;
}

/** A box to tick. */
function checkbox( string $name, array $values, bool $has_hint = false ): string {
	return sprintf( '<input type="checkbox" value="1" %s %s>', field( $name, $has_hint ), checked( $values[ $name ], true, false ) );
}

/**
 * A choice of one.
 *
 * @param string   $name    Name of the setting.
 * @param string[] $options Value to message.
 * @param array    $values  The settings.
 */
function select( string $name, array $options, array $values ): string {
	$html = '';
	foreach ( $options as $value => $key ) {
		$html .= sprintf( '<option value="%s" %s>%s</option>', esc_attr( $value ), selected( $values[ $name ], $value, false ), esc_html( admin_word( $key ) ) );
	}
	return sprintf( '<select %s>%s</select>', field( $name ), $html );
}
