<?php
/**
 * The settings of the site: one option, and nothing else is kept in the database.
 *
 * @package Cairn
 */

namespace Cairn;

defined( 'ABSPATH' ) || exit;

const DEFAULTS = array(
	'list'      => '',
	'elsewhere' => false,
	'language'  => '',
	'theme'     => '',
	'report'    => '',
	'phone'     => '',
	'exit'      => true,
);

/** The settings with a safe value for each that is missing. */
function settings(): array {
	$kept = get_option( OPTION, array() );
	return array_merge( DEFAULTS, is_array( $kept ) ? $kept : array() );
}

/** Tells WordPress how the option looks; `options.php` checks who may change it. */
function register_settings(): void {
	register_setting(
		'cairn',
		OPTION,
		array(
			'type'              => 'array',
			'default'           => DEFAULTS,
			'sanitize_callback' => __NAMESPACE__ . '\\clean_settings',
			'show_in_rest'      => false,
		)
	);
	wp_add_privacy_policy_content( 'Cairn', '<p>' . esc_html( admin_word( 'privacy' ) ) . '</p>' );
}

/**
 * What comes out of the form, with everything left out that is not a setting.
 *
 * @param mixed $given What the form sent.
 */
function clean_settings( $given ): array {
	$given     = is_array( $given ) ? $given : array();
	$elsewhere = ! empty( $given['elsewhere'] );
	$lists     = split_addresses( clean_text( $given, 'list' ), $elsewhere ? array( '*' ) : array() );
	foreach ( $lists['left'] as $address ) {
		$words = str_replace( '{address}', $address, admin_word( 'leftOut' ) );
		add_settings_error( OPTION, 'left-out', esc_html( $words ) );
	}
	return array(
		'list'      => implode( ' ', $lists['kept'] ),
		'elsewhere' => $elsewhere,
		'language'  => one_of( clean_text( $given, 'language' ), array( 'en', 'es' ) ),
		'theme'     => one_of( clean_text( $given, 'theme' ), array( 'light', 'dark' ) ),
		'report'    => sanitize_email( clean_text( $given, 'report' ) ),
		'phone'     => preg_replace( '/[^0-9+()\s.x-]/', '', clean_text( $given, 'phone' ) ),
		'exit'      => ! empty( $given['exit'] ),
	);
}

/** One text of a form or a shortcode, without markup. */
function clean_text( array $given, string $key ): string {
	return isset( $given[ $key ] ) && is_scalar( $given[ $key ] ) ? sanitize_text_field( (string) $given[ $key ] ) : '';
}

/** The value when it is one of the choices, else nothing. */
function one_of( string $value, array $choices ): string {
	return in_array( $value, $choices, true ) ? $value : '';
}
